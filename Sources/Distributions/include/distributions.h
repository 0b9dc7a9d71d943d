double corte_t(double);
