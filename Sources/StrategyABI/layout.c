#include "corte_strategy.h"
