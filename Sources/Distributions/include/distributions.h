// Student's t and the normal law, by Boost.Math, without its exceptions.
#ifndef CORTE_DISTRIBUTIONS_H
#define CORTE_DISTRIBUTIONS_H

#ifdef __cplusplus
extern "C" {
#endif

// Part of the module that it's linked into, which shows nothing but its entry.
#pragma GCC visibility push(hidden)

// Each function returns 0 and writes *result, or returns another number and leaves it: 1 when an argument lies outside
// the function's domain, 2 when the value overflows, 3 for anything else. Any number of threads may call them.

// t with P(T <= t) = p, for 0 < p < 1 and df > 0.
int corte_t_quantile(double p, double df, double *result);
// t with P(T > t) = q: what corte_t_quantile gives for 1 - q, without losing a small q's digits.
int corte_t_upper_quantile(double q, double df, double *result);
// P(T <= t).
int corte_t_cdf(double t, double df, double *result);
// P(T > t).
int corte_t_upper(double t, double df, double *result);
// The density at t.
int corte_t_pdf(double t, double df, double *result);

// The quantiles, distribution and density of the standard normal law.
int corte_normal_quantile(double p, double *result);
int corte_normal_upper_quantile(double q, double *result);
int corte_normal_cdf(double z, double *result);
int corte_normal_upper(double z, double *result);
int corte_normal_pdf(double z, double *result);

#pragma GCC visibility pop

#ifdef __cplusplus
}
#endif

#endif
