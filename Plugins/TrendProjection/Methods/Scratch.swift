/// Numbers that a step needs for a moment, on the stack where they are few.
enum Scratch {
    /// Up to so many numbers it's quicker to order the larger half than to look for the middle.
    private static let few = 48

    /// The middle of `count` numbers that `fill` writes, the mean of the two middle ones for an even count; `count` is
    /// above 0.
    static func median(of count: Int, _ fill: (UnsafeMutableBufferPointer<Double>) -> Void) -> Double {
        withUnsafeTemporaryAllocation(of: Double.self, capacity: count) { numbers in
            numbers.initialize(repeating: 0)
            fill(numbers)
            return median(numbers)
        }
    }

    /// The middle of `numbers`, which change places.
    static func median(_ numbers: UnsafeMutableBufferPointer<Double>) -> Double {
        if numbers.count <= few { return medianOfFew(numbers) }
        let half = numbers.count / 2
        let upper = select(half, in: numbers)
        if numbers.count % 2 == 1 { return upper }
        // What lies before the place is no larger; the largest of it is the other middle.
        var lower = numbers[0]
        for index in 1..<max(1, half) { lower = max(lower, numbers[index]) }
        return (lower + upper) / 2
    }

    /// Whether the middle of `numbers` lies below `limit`, by counting: they needn't be ordered for that.
    static func isMedian(of numbers: UnsafeMutableBufferPointer<Double>, below limit: Double) -> Bool {
        var count = 0
        for number in numbers { count += number < limit ? 1 : 0 }
        // The limit may part an even count into halves, and the mean of the two middles lie on either side of it.
        return 2 * count == numbers.count ? median(numbers) < limit : 2 * count > numbers.count
    }

    /// The middle of a few numbers: the largest go to the end, one after the other, until it's among them. What is done
    /// doesn't depend on the numbers, so that the processor guesses no branch wrong.
    private static func medianOfFew(_ numbers: UnsafeMutableBufferPointer<Double>) -> Double {
        let upper = numbers.count / 2
        let lower = (numbers.count - 1) / 2
        for last in stride(from: numbers.count - 1, through: lower, by: -1) {
            var largest = numbers[0]
            for index in 1..<(last + 1) {
                let number = numbers[index]
                numbers[index - 1] = number < largest ? number : largest
                largest = number < largest ? largest : number
            }
            numbers[last] = largest
        }
        return lower == upper ? numbers[upper] : (numbers[lower] + numbers[upper]) / 2
    }

    /// Puts the number that belongs to `place` there, none larger before it and none smaller after it (Hoare, *Algorithm
    /// 65: Find*, with the middle of three as the pivot).
    static func select(_ place: Int, in numbers: UnsafeMutableBufferPointer<Double>) -> Double {
        var low = 0
        var high = numbers.count - 1
        while low < high {
            let (first, middle, last) = (numbers[low], numbers[(low + high) / 2], numbers[high])
            let pivot = max(min(first, middle), min(max(first, middle), last))
            var left = low
            var right = high
            while left <= right {
                while numbers[left] < pivot { left += 1 }
                while numbers[right] > pivot { right -= 1 }
                if left <= right {
                    numbers.swapAt(left, right)
                    left += 1
                    right -= 1
                }
            }
            if place <= right { high = right } else if place >= left { low = left } else { break }
        }
        return numbers[place]
    }
}
