// Expectations under Student's t, by Boost.Math. Apart from the laws themselves, as whoever needs these needs none of their
// quantiles: a module is read, hashed and linked anew each time it's loaded.
#ifndef CORTE_EXPECTATIONS_H
#define CORTE_EXPECTATIONS_H

#ifdef __cplusplus
extern "C" {
#endif

// Part of the module that it's linked into, which shows nothing but its entry.
#pragma GCC visibility push(hidden)

// The mean of Y = centre + scale T held between two bounds, E[max(floor, min(Y, cap))] with T by the t law of df > 1:
// cap - scale (G(z) - G(z_floor)), z = (cap - centre) / scale, z_floor = (floor - centre) / scale,
// G(z) = z F(z) + (df + z^2) / (df - 1) f(z), the integral of F. scale > 0, floor <= cap; the floor may be
// minus infinity and the cap infinity.
// Returns 0 and writes *result, or returns another number and leaves it: 1 when an argument lies outside the domain, 2 when
// the mean can't be computed. Any number of threads may call it.
int corte_t_clamped_mean(double centre, double scale, double df, double floor, double cap, double *result);

#pragma GCC visibility pop

#ifdef __cplusplus
}
#endif

#endif
