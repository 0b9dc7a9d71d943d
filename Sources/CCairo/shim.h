#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>
#include <fontconfig/fontconfig.h>
#include <cairo-pdf.h>

/// Where a font can't be read Pango warns and draws boxes: a picture that nobody wants, so it ends the program.
static inline void corte_refuse_pictures_without_fonts(void) {
    g_log_set_fatal_mask("Pango", (GLogLevelFlags)(G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING));
}

/// Gives a FreeType font map its own font configuration. In C because Swift doesn't see the cast macro.
static inline void corte_font_map_set_config(PangoFontMap *map, FcConfig *config) {
    pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map), config);
}
