/// The modules of Python that a program of the same name would hide.
///
/// Python looks for a module first in the folder of the program that it runs. A program called `random.py`
/// is then what NumPy gets when it asks for `random`.
package enum PythonModules {
  /// The module that a program hides: `random` for `random.py`; nil for most names.
  package static func module(hiddenBy fileName: String) -> String? {
    guard fileName.hasSuffix(".py") else { return nil }
    let name = String(fileName.dropLast(3))
    return names.contains(name) ? name : nil
  }

  /// `sys.stdlib_module_names` of Python 3.11, and what NumPy, matplotlib and PyTorch bring along.
  private static let names = Set(
    """
    abc aifc antigravity argparse array ast asynchat asyncio asyncore atexit audioop base64 bdb
    binascii bisect builtins bz2 calendar cgi cgitb chunk cmath cmd code codecs codeop collections
    colorsys compileall concurrent configparser contextlib contextvars copy copyreg cProfile crypt
    csv ctypes curses dataclasses datetime dateutil dbm decimal difflib dis distutils doctest
    email encodings ensurepip enum errno faulthandler fcntl filecmp fileinput filelock fnmatch
    fractions fsspec ftplib functools functorch gc genericpath getopt getpass gettext glob
    graphlib grp gzip hashlib heapq hmac html http idlelib imaplib imghdr imp importlib inspect io
    ipaddress itertools jinja2 json keyword lib2to3 linecache locale logging lzma mailbox mailcap
    marshal math matplotlib mimetypes mmap modulefinder mpmath msilib msvcrt multiprocessing netrc
    networkx nis nntplib nt ntpath nturl2path numbers numpy opcode operator optparse optree os
    ossaudiodev packaging pathlib pdb pickle pickletools PIL pipes pkgutil platform plistlib
    poplib posix posixpath pprint profile pstats pty pwd py_compile pyclbr pydoc pydoc_data
    pyexpat queue quopri random re readline reprlib resource rlcompleter runpy sched secrets
    select selectors shelve shlex shutil signal site smtpd smtplib sndhdr socket socketserver spwd
    sqlite3 sre_compile sre_constants sre_parse ssl stat statistics string stringprep struct
    subprocess sunau sympy symtable sys sysconfig syslog tabnanny tarfile telnetlib tempfile
    termios textwrap this threading time timeit tkinter token tokenize tomllib torch torchgen
    trace traceback tracemalloc triton tty turtle turtledemo types typing typing_extensions
    unicodedata unittest urllib uu uuid venv warnings wave weakref webbrowser winreg winsound
    wsgiref xdrlib xml xmlrpc zipapp zipfile zipimport zlib zoneinfo
    """
    .split(whereSeparator: \.isWhitespace).map(String.init))
}
