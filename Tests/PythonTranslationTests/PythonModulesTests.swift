import PythonTranslation
import Testing

@Suite struct `A program's name` {
  @Test(arguments: ["random.py", "torch.py", "numpy.py", "copy.py", "math.py"])
  func `may hide a module`(name: String) {
    #expect(PythonModules.module(hiddenBy: name) == String(name.dropLast(3)))
  }

  @Test(arguments: ["lab.py", "random_lab.py", "torch.ipynb", "random", "Random.py", ".py", ""])
  func `hides none most of the time`(name: String) {
    #expect(PythonModules.module(hiddenBy: name) == nil)
  }
}
