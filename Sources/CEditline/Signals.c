#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <sys/select.h>
#include <termios.h>
#include <unistd.h>

#include "CEditline.h"

// A handler may touch little more than flags like these; everything else happens where they are read.
static atomic_bool raised[3];

static struct termios original;
static bool has_original;

// Whether a passing line stands on the screen, which the next output must not keep.
static atomic_bool has_passing_line;

static void raise_flag(int number) {
  int saved = errno;
  ce_signal which = number == SIGINT ? ce_interrupt : number == SIGWINCH ? ce_resize : ce_continue;
  atomic_store(&raised[which], true);
  errno = saved;
}

// A process in the background would be stopped for touching the terminal.
static bool has_terminal(void) { return has_original && tcgetpgrp(STDIN_FILENO) == getpgrp(); }

static void tell(int descriptor, const char *text) {
  if (isatty(descriptor) && write(descriptor, text, strlen(text)) < 0) {
    // No reader is left.
  }
}

static void wipe_passing_line(void) {
  if (atomic_exchange(&has_passing_line, false)) tell(STDERR_FILENO, "\r\033[K");
}

// The program is about to die of a signal while an editor may hold the terminal. tcsetattr, write and
// raise are allowed in a handler; SA_RESETHAND has restored the signal's own effect.
static void give_terminal_back(int number) {
  if (has_terminal()) {
    wipe_passing_line();
    tcsetattr(STDIN_FILENO, TCSANOW, &original);
    tell(STDOUT_FILENO, "\033[?2004l\033[?25h");
  }
  raise(number);
}

static void handle(int number, void (*handler)(int), int flags);

// Ctrl-Z while something is computed: the shell gets the terminal as it left it, and the program
// finds it again as it was. A shell that does not restore it by itself would type unseen.
static void stop(int number) {
  int saved = errno;
  struct termios mode;
  bool is_ours = has_terminal() && tcgetattr(STDIN_FILENO, &mode) == 0;
  if (is_ours) {
    wipe_passing_line();
    tcsetattr(STDIN_FILENO, TCSANOW, &original);
    tell(STDOUT_FILENO, "\033[?25h");
  }
  // The signal's own effect, which waits until the handler lets it in.
  sigset_t only, before;
  sigemptyset(&only);
  sigaddset(&only, number);
  signal(number, SIG_DFL);
  raise(number);
  pthread_sigmask(SIG_UNBLOCK, &only, &before);
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  handle(number, stop, SA_RESTART);
  if (is_ours && has_terminal()) tcsetattr(STDIN_FILENO, TCSANOW, &mode);
  errno = saved;
}

static void handle(int number, void (*handler)(int), int flags) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  action.sa_flags = flags;
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, NULL);
}

void ce_watch_signals(void) {
  has_original = tcgetattr(STDIN_FILENO, &original) == 0;
  // Without SA_RESTART, so that a read that waits for a key returns.
  handle(SIGINT, raise_flag, 0);
  handle(SIGWINCH, raise_flag, 0);
  handle(SIGCONT, raise_flag, 0);
  handle(SIGTSTP, stop, SA_RESTART);
  handle(SIGPIPE, SIG_IGN, 0);
  handle(SIGXFSZ, SIG_IGN, 0);
  handle(SIGTERM, give_terminal_back, SA_RESETHAND);
  handle(SIGHUP, give_terminal_back, SA_RESETHAND);
  handle(SIGQUIT, give_terminal_back, SA_RESETHAND);
}

void ce_die_of_interrupt(void) {
  handle(SIGINT, give_terminal_back, SA_RESETHAND);
  if (ce_take(ce_interrupt)) raise(SIGINT);
}

void ce_note_passing_line(bool is_shown) { atomic_store(&has_passing_line, is_shown); }

// A signal may come while what has been written is still on its way.
static void set_mode(const struct termios *mode) {
  while (tcsetattr(STDIN_FILENO, TCSADRAIN, mode) != 0 && errno == EINTR) {
  }
}

void ce_take_keys(void) {
  struct termios mode;
  if (tcgetattr(STDIN_FILENO, &mode) != 0) return;
  // Enter is not Ctrl-J, and Ctrl-Z, Ctrl-V, Ctrl-S, Ctrl-O and Ctrl-Y are keys like any other.
  mode.c_iflag &= ~(tcflag_t)(ICRNL | INLCR | IGNCR | IXON);
  mode.c_lflag &= ~(tcflag_t)(ICANON | ECHO | IEXTEN);
  mode.c_cc[VMIN] = 0;  // What Ctrl-C has taken away is not waited for.
  mode.c_cc[VTIME] = 0;
  mode.c_cc[VSUSP] = _POSIX_VDISABLE;
  set_mode(&mode);
}

void ce_rest_terminal(void) {
  struct termios mode = original;
  if (!has_terminal()) return;
  mode.c_lflag &= ~(tcflag_t)(ECHO | ECHONL);
  set_mode(&mode);
}

void ce_return_terminal(void) {
  if (has_terminal()) set_mode(&original);
}

bool ce_is_raised(ce_signal which) { return atomic_load(&raised[which]); }

bool ce_take(ce_signal which) { return atomic_exchange(&raised[which], false); }

static bool is_any_raised(void) {
  return ce_is_raised(ce_interrupt) || ce_is_raised(ce_resize) || ce_is_raised(ce_continue);
}

bool ce_wait_for_input(void) {
  // A signal between a look at the flags and the wait would be slept through; so it is held back
  // until the wait lets it in.
  sigset_t held, before;
  sigemptyset(&held);
  sigaddset(&held, SIGINT);
  sigaddset(&held, SIGWINCH);
  sigaddset(&held, SIGCONT);
  sigprocmask(SIG_BLOCK, &held, &before);
  if (!is_any_raised()) {
    fd_set input;
    FD_ZERO(&input);
    FD_SET(STDIN_FILENO, &input);
    pselect(STDIN_FILENO + 1, &input, NULL, NULL, NULL, &before);
  }
  sigprocmask(SIG_SETMASK, &before, NULL);
  // A key that comes with a signal was pressed after it.
  return !is_any_raised();
}
