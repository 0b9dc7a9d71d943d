import StrategyHost

/// What differs from role to role in C.
extension StrategyTemplate {
    /// The body of `measure` after its checks.
    var cBody: String {
        switch role {
        case .treatment:
            """
                const corte_column *given = in->columns[instance->place[IN_ACHIEVEMENT]];
                const double *values = given->values;
                for (uint64_t row = 0; row < in->row_count; row++) {
                    if (row % 65536 == 0 && instance->host->is_cancelled(instance->host)) return stopped(error);
                    if (!is_present(given, row)) continue;
                    if (!isfinite(values[row])) return not_a_number(error, row, "achievement");
                    put(out->columns[OUT_ACHIEVEMENT], row, values[row] > 0 ? values[row] : 0);
                }
            """
        case .aggregator:
            """
                const corte_column *children = in->columns[instance->place[IN_ACHIEVEMENT]];
                const double *values = children->values, *weights = in->columns[instance->place[IN_WEIGHT]]->values;
                for (uint64_t group = 0; group < in->group_count; group++) {
                    if (instance->host->is_cancelled(instance->host)) return stopped(error);
                    uint64_t start = in->group_offsets[group], end = in->group_offsets[group + 1];
                    double total = 0, sum = 0;
                    for (uint64_t row = start; row < end; row++) {
                        if (!is_present(in->columns[instance->place[IN_WEIGHT]], row) || !isfinite(weights[row]) ||
                            weights[row] < 0)
                            return fail(error, CORTE_INVALID_DATA, (int64_t)row, "weight", "it isn't a number from 0",
                                        "give every child a weight, 0 to leave it out");
                        if (is_present(children, row)) total += weights[row];
                    }
                    if (total <= 0) continue; /* nothing reported: every output stays missing */
                    for (uint64_t row = start; row < end; row++) {
                        if (!is_present(children, row)) continue;
                        if (!isfinite(values[row])) return not_a_number(error, row, "achievement");
                        put(out->columns[OUT_SHARE], row, weights[row] / total);
                        put(out->columns[OUT_CONTRIBUTION], row, weights[row] / total * values[row]);
                        sum += weights[row] / total * values[row];
                    }
                    put(out->columns[OUT_ACHIEVEMENT], group, sum);
                }
            """
        case .estimator:
            """
                const corte_column *reports = in->columns[instance->place[IN_EXECUTED]];
                const double *values = reports->values;
                for (uint64_t group = 0; group < in->group_count; group++) {
                    if (instance->host->is_cancelled(instance->host)) return stopped(error);
                    for (uint64_t row = in->group_offsets[group]; row < in->group_offsets[group + 1]; row++) {
                        if (!is_present(reports, row)) continue;
                        if (!isfinite(values[row])) return not_a_number(error, row, "executed");
                        put(out->columns[OUT_EXECUTED], group, values[row]);
                        out->columns[OUT_EXECUTED]->flags[group] = CORTE_FLAG_ESTIMATED;
                    }
                }
            """
        }
    }
}
