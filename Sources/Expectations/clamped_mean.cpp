#include "expectations.h"

#include <boost/math/distributions/students_t.hpp>
#include <cmath>

namespace {

using namespace boost::math::policies;

// What lies outside a function's domain or overflows isn't finite; what doesn't converge is thrown, as it would be ignored
// with the value it has come to.
using Quiet = policy<domain_error<ignore_error>, pole_error<ignore_error>, overflow_error<ignore_error>>;
using StudentT = boost::math::students_t_distribution<double, Quiet>;

// E[(T - z)+] for z >= 0: what a t variable exceeds z by, on average. By parts, from the tail and the density.
double excess(double df, double z) {
    // The squares of such distances overflow, and what lies beyond them is nothing.
    if (z > 1e150) return 0;
    const StudentT law(df);
    const double spread = std::isinf(df) ? 1 : (df + z * z) / (df - 1);
    const double mean = spread * pdf(law, z) - z * cdf(complement(law, z));
    // Rounding may leave less than nothing; what isn't a number has to stay so.
    return mean < 0 ? 0 : mean;
}

}  // namespace

int corte_t_clamped_mean(double centre, double scale, double df, double floor, double cap, double *result) try {
    if (!(std::isfinite(centre) && std::isfinite(scale) && scale > 0 && df > 1 && floor <= cap)) return 1;
    // Each side is computed from where the distance to the centre is a tail, so that nothing cancels.
    const double above = scale * excess(df, std::fabs(cap - centre) / scale);
    const double below = scale * excess(df, std::fabs(centre - floor) / scale);
    const double mean = std::fmin(cap, centre) - above + std::fmax(0, floor - centre) + below;
    if (!std::isfinite(mean)) return 2;
    *result = mean;
    return 0;
} catch (...) {
    return 2;
}
