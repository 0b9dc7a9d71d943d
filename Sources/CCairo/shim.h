#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>
#include <fontconfig/fontconfig.h>
#include <cairo-pdf.h>

/// Gives a FreeType font map its own font configuration. In C because Swift doesn't see the cast macro.
static inline void corte_font_map_set_config(PangoFontMap *map, FcConfig *config) {
    pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map), config);
}

/// Whether a line may end before a character. In C because Swift doesn't see the bits of a field.
static inline int corte_may_end_line(const PangoLogAttr *attributes, long character) {
    return attributes[character].is_line_break;
}
