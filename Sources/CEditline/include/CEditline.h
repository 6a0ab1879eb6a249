// A thin shim over libedit, and what else Swift cannot say for itself.
//
// libedit's el_set and history are variadic, which Swift cannot call; stdin and stdout are global
// variables, which Swift 6 refuses. So there is a function here for each use of them, and nothing
// more: what keys do, what is drawn and what is remembered is decided in TerminalUI.
//
// libedit reads keys, finds out what they are bound to, and holds the line. It draws, too, but into
// the void: it knows neither combining marks nor colours, and not how wide this terminal draws γ.
//
// Text is UTF-32, as libedit holds it; positions count its characters.
#ifndef ZTILDE_CEDITLINE_H
#define ZTILDE_CEDITLINE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct editline ce_editor;

// MARK: The locale

// Adopts the user's character set, or UTF-8 where the user has none. False if there is no UTF-8:
// then libedit must not be used, for it does not know letters from controls.
bool ce_use_utf8(void);

// MARK: An editor

// What a key does: gets the character, returns one of the results below.
typedef unsigned char (*ce_command)(ce_editor *, int character);
// Reads a character: 1 if there is one, 0 at the end of input, -1 on an error or an interrupt.
typedef int (*ce_reader)(ce_editor *, uint32_t *character);

typedef enum {
  ce_nothing_changed,
  ce_line_is_done,
  ce_input_ended,
  ce_text_changed,
  ce_cursor_moved,
  ce_refused,
  // The key belongs to the next one, as vi's digits and operators do.
  ce_count_kept,
} ce_result;

// The code of a result as a command must return it.
unsigned char ce_code(ce_result result);

// An editor on standard input and output; NULL if libedit cannot make one.
ce_editor *ce_create(const char *program, void *context);
void ce_destroy(ce_editor *);
void *ce_context(ce_editor *);

void ce_set_reader(ce_editor *, ce_reader);
// Obeys the user's ~/.editrc.
void ce_source_user_file(ce_editor *);
// Whether that file has chosen vi's keys; they are emacs's otherwise.
bool ce_is_vi(ce_editor *);

// Gives a command a name, by which keys can be bound to it.
void ce_add_command(ce_editor *, const char *name, const char *help, ce_command);
// Binds a key to a command, in vi's command mode too if that is asked for.
void ce_bind(ce_editor *, const char *key, const char *command);
void ce_bind_in_vi_command_mode(ce_editor *, const char *key, const char *command);

// Edits a line. What the line was is for the commands to keep. libedit leaves the terminal after it.
void ce_edit(ce_editor *);

// MARK: The line being edited; to be called by commands and by the reader

typedef struct {
  const uint32_t *characters;
  size_t count;
  size_t cursor;
} ce_line;

ce_line ce_current_line(ce_editor *);
// Inserts at the cursor; the text ends with 0.
void ce_insert(ce_editor *, const uint32_t *text);
void ce_delete_before_cursor(ce_editor *, int count);
void ce_move_cursor(ce_editor *, int distance);
// Reads a character as the reader does, after what libedit itself has in store.
bool ce_read(ce_editor *, uint32_t *character);

// Whether libedit has rung the bell since it was last asked.
bool ce_take_bell(ce_editor *);

// MARK: Signals

typedef enum { ce_interrupt, ce_resize, ce_continue } ce_signal;

// From now on, Ctrl-C, a new window size and the return to the foreground raise a flag and interrupt
// a read, a broken pipe and a file that may grow no more are errors of write, and a signal that ends
// or stops the program first gives the terminal back as it is now.
void ce_watch_signals(void);
// From now on, Ctrl-C ends the program.
void ce_die_of_interrupt(void);
bool ce_is_raised(ce_signal);
// Lowers a flag, and tells whether it was raised.
bool ce_take(ce_signal);

// Waits for input, but not past a signal, even one that came before. False if it was a signal.
bool ce_wait_for_input(void);
// How many bytes can be read without waiting.
int ce_waiting_bytes(void);
// Whether the terminal has gone.
bool ce_has_hung_up(void);

// MARK: The terminal

// Has standard input hand over each key at once and show none. Ctrl-C alone stays a signal.
void ce_take_keys(void);

// Sets the terminal up for editing, even after another program has used it; and back.
void ce_take_terminal(ce_editor *);
void ce_leave_terminal(ce_editor *);
// Between two lines: what is typed waits for the next one unseen, for it would stand in the midst of
// what is printed; so would the `^C` that ends a computation.
void ce_rest_terminal(void);
// Gives the terminal back as it was when `ce_watch_signals` was called. What has been typed stays.
void ce_return_terminal(void);
// Tells whether a line stands on standard error that a signal which ends or stops the program is to
// wipe away.
void ce_note_passing_line(bool is_shown);

// The size of the terminal; false if the descriptor is none, or it does not say.
bool ce_terminal_size(int descriptor, int *rows, int *columns);

#endif
