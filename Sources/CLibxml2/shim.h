#pragma once
#include <libxml/xmlversion.h>
// Without this libxml/encoding.h brings the system's ICU headers in, whose enums clash with those
// of Foundation's own ICU. What it takes away is a field of the encoding handlers, unused here.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/tree.h>

/// `xmlFree` is a global variable that Swift's concurrency checks refuse.
static inline void rawabit_xml_free(xmlChar *text) { xmlFree(text); }
