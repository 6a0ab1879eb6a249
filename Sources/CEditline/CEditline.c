#define _GNU_SOURCE  // wcwidth

#include "CEditline.h"

#include <histedit.h>
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <wchar.h>

_Static_assert(sizeof(wchar_t) == sizeof(uint32_t), "libedit's characters are UTF-32");

// What libedit's one client pointer points to.
typedef struct {
  void *context;
  char *prompt;
} client;

static client *client_of(EditLine *editor) {
  void *data = NULL;
  el_get(editor, EL_CLIENTDATA, &data);
  return data;
}

// MARK: The locale

static bool is_utf8(void) { return strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }

bool ce_use_utf8(void) {
  static const char *const names[] = {"", "C.UTF-8", "en_US.UTF-8"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    if (setlocale(LC_CTYPE, names[i]) && is_utf8()) return true;
  }
  return false;
}

int ce_width(uint32_t character) { return wcwidth((wchar_t)character); }

// MARK: An editor

unsigned char ce_code(ce_result result) {
  switch (result) {
    case ce_nothing_changed: return CC_NORM;
    case ce_line_is_done: return CC_NEWLINE;
    case ce_input_ended: return CC_EOF;
    case ce_text_changed: return CC_REFRESH;
    case ce_cursor_moved: return CC_CURSOR;
    case ce_refused: return CC_ERROR;
  }
  return CC_ERROR;
}

static char *current_prompt(EditLine *editor) { return client_of(editor)->prompt; }

ce_editor *ce_create(const char *program, void *context) {
  client *own = calloc(1, sizeof *own);
  if (!own) return NULL;
  own->context = context;
  own->prompt = strdup("");
  EditLine *editor = el_init(program, stdin, stdout, stderr);
  if (!editor || !own->prompt) {
    free(own->prompt);
    free(own);
    return NULL;
  }
  el_set(editor, EL_CLIENTDATA, own);
  el_set(editor, EL_PROMPT, current_prompt);
  el_set(editor, EL_EDITOR, "emacs");
  // libedit's own handlers would send the signal on to the whole process group.
  el_set(editor, EL_SIGNAL, 0);
  return editor;
}

void ce_destroy(ce_editor *editor) {
  client *own = client_of(editor);
  el_end(editor);
  free(own->prompt);
  free(own);
}

void *ce_context(ce_editor *editor) { return client_of(editor)->context; }

void ce_set_reader(ce_editor *editor, ce_reader reader) {
  el_wset(editor, EL_GETCFN, (el_rfunc_t)reader);
}

void ce_source_user_file(ce_editor *editor) { el_source(editor, NULL); }

void ce_use_history(ce_editor *editor, ce_history *past) {
  el_set(editor, EL_HIST, history, past);
}

void ce_add_command(ce_editor *editor, const char *name, const char *help, ce_command command) {
  el_set(editor, EL_ADDFN, name, help, command);
}

void ce_bind(ce_editor *editor, const char *key, const char *command) {
  el_set(editor, EL_BIND, key, command, NULL);
}

void ce_bind_in_vi_command_mode(ce_editor *editor, const char *key, const char *command) {
  el_set(editor, EL_BIND, "-a", key, command, NULL);
}

void ce_edit(ce_editor *editor, const char *prompt) {
  client *own = client_of(editor);
  char *copy = strdup(prompt);
  if (!copy) return;
  free(own->prompt);
  own->prompt = copy;
  // libedit would set the terminal up only after the prompt, and what is typed at once would be
  // echoed and edited by the kernel.
  el_set(editor, EL_PREP_TERM, 1);
  int count = 0;
  el_wgets(editor, &count);
}

// MARK: The line being edited

ce_line ce_current_line(ce_editor *editor) {
  const LineInfoW *line = el_wline(editor);
  return (ce_line){
      .characters = (const uint32_t *)line->buffer,
      .count = (size_t)(line->lastchar - line->buffer),
      .cursor = (size_t)(line->cursor - line->buffer),
  };
}

void ce_insert(ce_editor *editor, const uint32_t *text) {
  el_winsertstr(editor, (const wchar_t *)text);
}

void ce_delete_before_cursor(ce_editor *editor, int count) { el_deletestr(editor, count); }

void ce_move_cursor(ce_editor *editor, int distance) { el_cursor(editor, distance); }

bool ce_read(ce_editor *editor, uint32_t *character) {
  wchar_t wide = 0;
  if (el_wgetc(editor, &wide) != 1) return false;
  *character = (uint32_t)wide;
  return true;
}

void ce_redraw(ce_editor *editor) { el_set(editor, EL_REFRESH); }

void ce_take_new_size(ce_editor *editor) { el_resize(editor); }

void ce_take_terminal_back(ce_editor *editor) {
  // libedit believes that the terminal is as it left it, until it is told to leave it.
  el_set(editor, EL_PREP_TERM, 0);
  el_set(editor, EL_PREP_TERM, 1);
}

void ce_flush(void) { fflush(stdout); }

void ce_ring_bell(ce_editor *editor) { el_beep(editor); }

// MARK: History

ce_history *ce_history_create(int limit) {
  History *past = history_init();
  HistEvent event;
  if (past) history(past, &event, H_SETSIZE, limit);
  return past;
}

void ce_history_destroy(ce_history *past) { history_end(past); }

void ce_history_enter(ce_history *past, const char *line) {
  HistEvent event;
  history(past, &event, H_ENTER, line);
}

// MARK: The terminal

bool ce_terminal_size(int descriptor, int *rows, int *columns) {
  struct winsize size;
  if (ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) return false;
  *rows = size.ws_row;
  *columns = size.ws_col;
  return true;
}
