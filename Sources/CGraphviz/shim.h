#pragma once
#include <graphviz/gvc.h>
#include <stdlib.h>

// Swift cannot read the mutable global Agdirected, and the calls below take `char *` for text that
// they only read. No state lives in this header: it is compiled into every importer.

static inline Agraph_t *rawabit_open_directed(const char *name) {
  return agopen((char *)name, Agdirected, NULL);
}

static inline int rawabit_set(void *object, const char *name, const char *value) {
  return agsafeset(object, (char *)name, (char *)value, (char *)"");
}

static inline Agnode_t *rawabit_node(Agraph_t *graph, const char *name) {
  return agnode(graph, (char *)name, 1);
}

static inline Agedge_t *rawabit_edge(
    Agraph_t *graph, Agnode_t *tail, Agnode_t *head, const char *key) {
  return agedge(graph, tail, head, (char *)key, 1);
}

// An HTML-like label is told from plain text by the way its string is kept.
static inline int rawabit_set_markup(
    Agraph_t *root, void *object, const char *name, const char *value) {
  char *markup = agstrdup_html(root, (char *)value);
  if (markup == NULL) return -1;
  int status = agsafeset(object, (char *)name, markup, (char *)"");
  agstrfree(root, markup);
  return status;
}
