// Pins the binary layout of the boundary: a change that moves a field doesn't compile.

#include "corte_strategy.h"

#define FIELD(type, field, offset) _Static_assert(offsetof(type, field) == (offset), #type "." #field " has moved")
#define SIZE(type, size) _Static_assert(sizeof(type) == (size), #type " has another size")

_Static_assert(sizeof(void *) == 8, "the boundary is defined for 64-bit pointers");
_Static_assert(sizeof(double) == 8, "the boundary needs IEEE doubles");
_Static_assert(CORTE_MODULE_MAGIC == 0x45545243u, "the magic has changed");

FIELD(corte_text, bytes, 0);
FIELD(corte_text, length, 8);
SIZE(corte_text, 16);

FIELD(corte_column, struct_size, 0);
FIELD(corte_column, type, 4);
FIELD(corte_column, name, 8);
FIELD(corte_column, length, 24);
FIELD(corte_column, null_count, 32);
FIELD(corte_column, validity, 40);
FIELD(corte_column, values, 48);
FIELD(corte_column, offsets, 56);
SIZE(corte_column, 64);

FIELD(corte_schema, struct_size, 0);
FIELD(corte_schema, column_count, 4);
FIELD(corte_schema, columns, 8);
SIZE(corte_schema, 16);

FIELD(corte_batch, struct_size, 0);
FIELD(corte_batch, column_count, 4);
FIELD(corte_batch, row_count, 8);
FIELD(corte_batch, columns, 16);
FIELD(corte_batch, group_count, 24);
FIELD(corte_batch, group_offsets, 32);
SIZE(corte_batch, 40);

FIELD(corte_output_column, struct_size, 0);
FIELD(corte_output_column, type, 4);
FIELD(corte_output_column, grain, 8);
FIELD(corte_output_column, reserved, 12);
FIELD(corte_output_column, name, 16);
FIELD(corte_output_column, capacity, 32);
FIELD(corte_output_column, values, 40);
FIELD(corte_output_column, validity, 48);
FIELD(corte_output_column, flags, 56);
SIZE(corte_output_column, 64);

FIELD(corte_output, struct_size, 0);
FIELD(corte_output, column_count, 4);
FIELD(corte_output, columns, 8);
SIZE(corte_output, 16);

FIELD(corte_error, struct_size, 0);
FIELD(corte_error, code, 4);
FIELD(corte_error, row, 8);
FIELD(corte_error, column, 16);
FIELD(corte_error, message, 144);
FIELD(corte_error, hint, 1168);
SIZE(corte_error, 1680);

FIELD(corte_host, struct_size, 0);
FIELD(corte_host, abi_major, 4);
FIELD(corte_host, abi_minor, 8);
FIELD(corte_host, reserved, 12);
FIELD(corte_host, context, 16);
FIELD(corte_host, log, 24);
FIELD(corte_host, is_cancelled, 32);
FIELD(corte_host, extension, 40);
SIZE(corte_host, 48);

FIELD(corte_descriptor, struct_size, 0);
FIELD(corte_descriptor, role, 4);
FIELD(corte_descriptor, capabilities, 8);
FIELD(corte_descriptor, id, 16);
FIELD(corte_descriptor, name, 24);
FIELD(corte_descriptor, version, 32);
FIELD(corte_descriptor, vendor, 40);
FIELD(corte_descriptor, license, 48);
FIELD(corte_descriptor, summary, 56);
FIELD(corte_descriptor, inputs_json, 64);
FIELD(corte_descriptor, outputs_json, 72);
FIELD(corte_descriptor, parameters_json, 80);
SIZE(corte_descriptor, 88);

FIELD(corte_strategy, struct_size, 0);
FIELD(corte_strategy, reserved, 4);
FIELD(corte_strategy, descriptor, 8);
FIELD(corte_strategy, context, 16);
FIELD(corte_strategy, create, 24);
FIELD(corte_strategy, prepare, 32);
FIELD(corte_strategy, measure, 40);
FIELD(corte_strategy, destroy, 48);
FIELD(corte_strategy, extension, 56);
SIZE(corte_strategy, 64);

FIELD(corte_module, magic, 0);
FIELD(corte_module, struct_size, 4);
FIELD(corte_module, abi_major, 8);
FIELD(corte_module, abi_minor, 12);
FIELD(corte_module, id, 16);
FIELD(corte_module, version, 24);
FIELD(corte_module, toolchain, 32);
FIELD(corte_module, strategy_count, 40);
FIELD(corte_module, reserved, 44);
FIELD(corte_module, strategies, 48);
SIZE(corte_module, 56);

FIELD(corte_selftest_case, struct_size, 0);
FIELD(corte_selftest_case, expected_status, 4);
FIELD(corte_selftest_case, name, 8);
FIELD(corte_selftest_case, parameters_json, 16);
FIELD(corte_selftest_case, in, 24);
FIELD(corte_selftest_case, expected, 32);
FIELD(corte_selftest_case, tolerance, 40);
SIZE(corte_selftest_case, 48);

FIELD(corte_selftest, struct_size, 0);
FIELD(corte_selftest, case_count, 4);
FIELD(corte_selftest, cases, 8);
SIZE(corte_selftest, 16);

FIELD(corte_sql_request, struct_size, 0);
FIELD(corte_sql_request, wants_same_bits, 4);
FIELD(corte_sql_request, dialect, 8);
FIELD(corte_sql_request, context, 24);
FIELD(corte_sql_request, say, 32);
SIZE(corte_sql_request, 40);

FIELD(corte_sql, struct_size, 0);
FIELD(corte_sql, reserved, 4);
FIELD(corte_sql, context, 8);
FIELD(corte_sql, write, 16);
SIZE(corte_sql, 24);
