/// Numbers that a step needs for a moment, on the stack where they are few.
enum Scratch {
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
        if numbers.count <= 16 { return medianOfFew(numbers) }
        let half = numbers.count / 2
        let upper = select(half, in: numbers)
        if numbers.count % 2 == 1 { return upper }
        // What lies before the place is no larger; the largest of it is the other middle.
        var lower = numbers[0]
        for index in 1..<max(1, half) { lower = max(lower, numbers[index]) }
        return (lower + upper) / 2
    }

    /// The middle of at most 16 numbers, by counting those below each: no branch is guessed wrong, whatever the numbers.
    private static func medianOfFew(_ numbers: UnsafeMutableBufferPointer<Double>) -> Double {
        withUnsafeTemporaryAllocation(of: Double.self, capacity: 32) { memory in
            guard let padded = memory.baseAddress else { return .nan }
            let below = padded + 16
            for lane in 0..<16 {
                padded[lane] = lane < numbers.count ? numbers[lane] : .infinity
                below[lane] = 0
            }
            for index in 0..<numbers.count {
                let number = padded[index]
                for lane in 0..<16 { below[lane] += padded[lane] > number ? 1 : 0 }
            }
            // The number at a place is the largest one with at most so many below it.
            let half = Double(numbers.count / 2)
            var (lower, upper) = (-Double.infinity, -Double.infinity)
            for lane in 0..<numbers.count {
                let (number, place) = (padded[lane], below[lane])
                upper = place <= half && number > upper ? number : upper
                lower = place < half && number > lower ? number : lower
            }
            return numbers.count % 2 == 1 ? upper : (lower + upper) / 2
        }
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
