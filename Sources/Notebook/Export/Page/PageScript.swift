/// The one script of every page. It moves what varies, and unfolds what is printed.
///
/// It never reads text as HTML: it sets attributes and texts, and builds elements by their names.
/// When it is changed, `WebPageTests` fails and tells the new hash.
enum PageScript {
  /// The hash that the page's Content-Security-Policy allows.
  static let hash = "sha256-frkQ3bUwBPvCflRs8xqzrPzWmq/AYH4fPh0UKmjC/Wo="

  static let text = #"""
    "use strict";
    {
      const build = (node, space) => {
        if (typeof node == "string") return document.createTextNode(node);
        const [name, attributes, ...content] = node;
        if (name == "svg") space = "http://www.w3.org/2000/svg";
        const element = document.createElementNS(space, name);
        for (const key in attributes) element.setAttribute(key, attributes[key]);
        element.append(...content.map(part => build(part, space)));
        return element;
      };
      const nodesOf = root => {
        const nodes = [root];
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) nodes.push(walker.currentNode);
        return nodes;
      };
      // What is wider than its box is reached by Tab and moved by the arrow keys.
      const reach = root => {
        for (const box of root.querySelectorAll("pre, .wide")) {
          if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
          else box.removeAttribute("tabindex");
        }
      };
      for (const vary of document.querySelectorAll(".vary")) {
        const {name, values, changes} = JSON.parse(vary.querySelector("script").textContent);
        const slider = vary.querySelector("input");
        const output = vary.querySelector("output");
        let frame = vary.querySelector(".frame");
        const first = frame.cloneNode(true);
        const show = () => {
          const place = Number(slider.value);
          const next = first.cloneNode(true);
          const nodes = nodesOf(next);
          for (const [at, what, value] of changes[place]) {
            const node = nodes[at];
            if (Array.isArray(what)) node.replaceWith(build(what[0], node.parentNode.namespaceURI));
            else if (value === undefined) node.data = what;
            else node.setAttribute(what, value);
          }
          frame.replaceWith(next);
          frame = next;
          reach(frame);
          output.value = `${name} = ${values[place]}`;
          slider.setAttribute("aria-valuetext", output.value);
        };
        slider.addEventListener("input", show);
        vary.querySelector(".slider").hidden = false;
        vary.querySelector(".table").open = false;
        show();
      }
      reach(document);
      addEventListener("resize", () => reach(document));
      document.addEventListener("toggle", event => reach(event.target), true);
      let unfolded = [];
      addEventListener("beforeprint", () => {
        unfolded = [...document.querySelectorAll("details:not([open])")];
        for (const details of unfolded) details.open = true;
      });
      addEventListener("afterprint", () => {
        for (const details of unfolded) details.open = false;
      });
    }

    """#
}
