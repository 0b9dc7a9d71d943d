#include "distributions.h"

#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>
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
