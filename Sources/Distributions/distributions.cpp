#include "distributions.h"

#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>
#include <limits>
#include <stdexcept>

namespace {

using boost::math::cdf;
using boost::math::complement;
using boost::math::normal;
using boost::math::pdf;
using boost::math::quantile;
using boost::math::students_t;

// Runs `compute` and turns whatever it throws into a number.
template <typename Compute>
int guarded(double *result, Compute compute) noexcept {
    try {
        *result = compute();
        return 0;
    } catch (const std::domain_error &) {
        return 1;
    } catch (const std::overflow_error &) {
        return 2;
    } catch (...) {
        return 3;
    }
}

// E[(T - z)+] for z >= 0: what a t variable exceeds z by, on average. By parts, from the tail and the density.
double excess(double df, double z) {
    // The squares of such distances overflow, and what lies beyond them is nothing.
    if (z > 1e150) return 0;
    const students_t law(df);
    const double spread = std::isinf(df) ? 1 : (df + z * z) / (df - 1);
    return std::fmax(0, spread * pdf(law, z) - z * cdf(complement(law, z)));
}

}  // namespace

int corte_t_quantile(double p, double df, double *result) {
    return guarded(result, [=] { return quantile(students_t(df), p); });
}

int corte_t_upper_quantile(double q, double df, double *result) {
    return guarded(result, [=] { return quantile(complement(students_t(df), q)); });
}

int corte_t_cdf(double t, double df, double *result) {
    return guarded(result, [=] { return cdf(students_t(df), t); });
}

int corte_t_upper(double t, double df, double *result) {
    return guarded(result, [=] { return cdf(complement(students_t(df), t)); });
}

int corte_t_pdf(double t, double df, double *result) {
    return guarded(result, [=] { return pdf(students_t(df), t); });
}

int corte_t_clamped_mean(double centre, double scale, double df, double floor, double cap, double *result) {
    return guarded(result, [=] {
        if (!(std::isfinite(centre) && std::isfinite(scale) && scale > 0 && df > 1 && floor <= cap)) {
            throw std::domain_error("no mean");
        }
        // Each side is computed from where the distance to the centre is a tail, so that nothing cancels.
        const double above = scale * excess(df, std::fabs(cap - centre) / scale);
        const double below = scale * excess(df, std::fabs(centre - floor) / scale);
        return std::fmin(cap, centre) - above + std::fmax(0, floor - centre) + below;
    });
}

int corte_normal_quantile(double p, double *result) {
    return guarded(result, [=] { return quantile(normal(), p); });
}

int corte_normal_upper_quantile(double q, double *result) {
    return guarded(result, [=] { return quantile(complement(normal(), q)); });
}

int corte_normal_cdf(double z, double *result) {
    return guarded(result, [=] { return cdf(normal(), z); });
}

int corte_normal_upper(double z, double *result) {
    return guarded(result, [=] { return cdf(complement(normal(), z)); });
}

int corte_normal_pdf(double z, double *result) {
    return guarded(result, [=] { return pdf(normal(), z); });
}
