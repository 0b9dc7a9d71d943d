#include "distributions.h"

#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>
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

// The laws of whole df have closed forms, at a tenth of what the incomplete beta function costs. Beyond these degrees of
// freedom their sums are too long.
const int most_degrees = 60;

// P(T > t) for t >= 0: Abramowitz and Stegun, 26.7.3 and 26.7.4. It's a difference from 1, so that what is left of it
// keeps ever fewer digits.
double finite_sum(double t, int df) {
    const double square = df / (df + t * t);
    const double cosine = std::sqrt(square);
    const double sine = t / std::sqrt(df + t * t);
    const bool is_odd = df % 2 == 1;
    double term = is_odd ? cosine : 1;
    double sum = df == 1 ? 0 : term;
    for (int k = is_odd ? 3 : 2; k < df; k += 2) {
        term *= square * (k - 1) / k;
        sum += term;
    }
    if (!is_odd) return (1 - sine * sum) / 2;
    const double half_pi = std::acos(0.0);
    return (1 - (std::atan2(sine, cosine) + sine * sum) / half_pi) / 2;
}

// P(T > t) for t > 0 far out: half of the incomplete beta function of x = df / (df + t^2), as a series in x that loses no
// digits, and is short where x is small (26.5.4 and 26.7.1).
double tail_series(double t, int df) {
    const double x = df / (df + t * t);
    const bool is_odd = df % 2 == 1;
    double factor = is_odd ? 1 / std::acos(0.0) : 1;
    for (int k = is_odd ? 3 : 2; k <= df; k += 2) factor *= static_cast<double>(k - 1) / k;
    double term = 1;
    double sum = 1;
    for (int n = 0; term > 1e-17 * sum; ++n) {
        term *= x * (df + 1 + 2 * n) / (df + 2 + 2 * n);
        sum += term;
    }
    const double far = t / std::sqrt(df + t * t);
    return std::pow(x, df / 2.0) * far * factor * sum / 2;
}

// P(T > t), to 12 digits.
double upper(double t, double df) {
    if (df >= 1 && df <= most_degrees && df == std::floor(df) && std::isfinite(t)) {
        const int whole = static_cast<int>(df);
        const double above = finite_sum(std::fabs(t), whole);
        if (t < 0) return 1 - above;
        if (above > 1e-3) return above;
        if (3 * t * t >= df) return tail_series(t, whole);
    }
    return cdf(complement(students_t(df), t));
}

}  // namespace

int corte_t_quantile(double p, double df, double *result) {
    return guarded(result, [=] { return quantile(students_t(df), p); });
}

int corte_t_upper_quantile(double q, double df, double *result) {
    return guarded(result, [=] { return quantile(complement(students_t(df), q)); });
}

int corte_t_cdf(double t, double df, double *result) {
    return guarded(result, [=] { return upper(-t, df); });
}

int corte_t_upper(double t, double df, double *result) {
    return guarded(result, [=] { return upper(t, df); });
}

int corte_t_pdf(double t, double df, double *result) {
    return guarded(result, [=] { return pdf(students_t(df), t); });
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
