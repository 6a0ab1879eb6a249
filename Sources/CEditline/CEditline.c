#define _GNU_SOURCE  // fopencookie

#include "CEditline.h"

#include <histedit.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

_Static_assert(sizeof(wchar_t) == sizeof(uint32_t), "libedit's characters are UTF-32");

// What libedit's one client pointer points to.
typedef struct {
  void *context;
  FILE *nowhere;
  bool has_rung;
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

// MARK: Where libedit draws

// Of all that libedit draws, only its bell is heard.
#ifdef __APPLE__
static int hear(void *cookie, const char *text, int count) {
#else
static ssize_t hear(void *cookie, const char *text, size_t count) {
#endif
  client *own = cookie;
  if (memchr(text, '\a', (size_t)count)) own->has_rung = true;
  return count;
}

static FILE *open_nowhere(client *own) {
#ifdef __APPLE__
  return fwopen(own, hear);
#else
  return fopencookie(own, "w", (cookie_io_functions_t){.write = hear});
#endif
}

// MARK: An editor

unsigned char ce_code(ce_result result) {
  switch (result) {
    case ce_nothing_changed: return CC_NORM;
    case ce_line_is_done: return CC_NEWLINE;
    case ce_input_ended: return CC_EOF;
    case ce_text_changed: return CC_REFRESH;
    case ce_cursor_moved: return CC_CURSOR;
    case ce_refused: return CC_ERROR;
    case ce_count_kept: return CC_ARGHACK;
  }
  return CC_ERROR;
}

static void discard(client *own) {
  if (own->nowhere) fclose(own->nowhere);
  free(own);
}

ce_editor *ce_create(const char *program, void *context) {
  client *own = calloc(1, sizeof *own);
  if (!own) return NULL;
  own->context = context;
  own->nowhere = open_nowhere(own);
  EditLine *editor = NULL;
  if (own->nowhere) {
    editor = el_init_fd(
        program, stdin, own->nowhere, stderr, STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO);
  }
  if (!editor) {
    discard(own);
    return NULL;
  }
  el_set(editor, EL_CLIENTDATA, own);
  el_set(editor, EL_EDITOR, "emacs");
  // libedit's own handlers would send the signal on to the whole process group.
  el_set(editor, EL_SIGNAL, 0);
  return editor;
}

void ce_destroy(ce_editor *editor) {
  client *own = client_of(editor);
  // libedit would throw away what has been typed for the program that reads next, and leave the
  // terminal as it once found it; an editor that is off leaves it alone.
  el_set(editor, EL_EDITMODE, 0);
  el_end(editor);
  discard(own);
  ce_return_terminal();
}

void *ce_context(ce_editor *editor) { return client_of(editor)->context; }

void ce_set_reader(ce_editor *editor, ce_reader reader) {
  el_wset(editor, EL_GETCFN, (el_rfunc_t)reader);
}

void ce_source_user_file(ce_editor *editor) {
  el_source(editor, NULL);
  // `edit off` would have every line read without a command, and so never end.
  el_set(editor, EL_EDITMODE, 1);
}

bool ce_is_vi(ce_editor *editor) {
  const char *name = NULL;
  return el_get(editor, EL_EDITOR, &name) == 0 && name && strcmp(name, "vi") == 0;
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

bool ce_take_bell(ce_editor *editor) {
  client *own = client_of(editor);
  fflush(own->nowhere);
  bool has_rung = own->has_rung;
  own->has_rung = false;
  return has_rung;
}

void ce_edit(ce_editor *editor) {
  int count = 0;
  el_wgets(editor, &count);
}

// MARK: The line being edited

ce_line ce_current_line(ce_editor *editor) {
  const LineInfoW *line = el_wline(editor);
  // Some of vi's commands leave the cursor outside of the line.
  if (line->cursor < line->buffer) el_cursor(editor, (int)(line->buffer - line->cursor));
  if (line->cursor > line->lastchar) el_cursor(editor, (int)(line->lastchar - line->cursor));
  line = el_wline(editor);
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

// MARK: The terminal

void ce_take_terminal(ce_editor *editor) {
  // libedit believes that the terminal is as it left it, until it is told to leave it.
  el_set(editor, EL_PREP_TERM, 0);
  el_set(editor, EL_PREP_TERM, 1);
  ce_take_keys();
}

void ce_leave_terminal(ce_editor *editor) { el_set(editor, EL_PREP_TERM, 0); }

int ce_waiting_bytes(void) {
  int count = 0;
  return ioctl(STDIN_FILENO, FIONREAD, &count) == 0 ? count : 0;
}

bool ce_has_hung_up(void) {
  struct pollfd input = {.fd = STDIN_FILENO};
  return poll(&input, 1, 0) > 0 && input.revents != 0;
}

bool ce_terminal_size(int descriptor, int *rows, int *columns) {
  struct winsize size;
  if (ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) return false;
  *rows = size.ws_row;
  *columns = size.ws_col;
  return true;
}
