import Testing

@Suite struct `Blocks` {
  @Test func `a lesson`() {
    print(dump(#"""
---
id: identity
title: "γ = √(σ² + ε), β = μ: back to z"
needs: [scale-and-shift]
---

# Can batch norm undo itself?

Step 3 takes the *mean* and
the **spread** out of z_norm. `= 1+1` or `code`.

## What step 3 did {#what-step-3-did}

```zt
z = [1, 3, 5, 7]
```

## Two
<!-- {#two} -->

- [ ] `σ² + ε` — That is 9. Step 3 *root*
  of it.
- [x] b —— c

> `z̃ - μ` with `z - μ`: every
distance

1. a
   - b

     ```
     x
     ```
2. c

| a | b |
|:--|--:|
| 1 `\|` | 2 |
"""#))
  }
}
