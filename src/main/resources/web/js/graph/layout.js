// Places for labelled nodes: the same graph gives the same drawing, for there is no chance in it.

const ROUNDS = 320;
const GAP_X = 26;
const GAP_Y = 22;
const WIDER = 1.7;

/**
 * @param nodes [{iri, w, h}] in order of importance; the first `fixed` of them are the ones asked for
 * @param links [{source, target}] by IRI
 * @param width that the drawing should keep to, in pixels
 * @returns {width, height} and sets x and y of each node
 */
export function place(nodes, links, width, fixed) {
  const islands = islandsOf(nodes, links);
  let x = 0;
  let y = 0;
  let row = 0;
  islands.forEach((island, at) => {
    const room = at === 0 || island.length > 8 ? width : Math.min(width, Math.max(280, island.length * 110));
    const height = placeOne(island, links, room, at === 0 ? fixed : 1);
    if (x + room > width) {
      x = 0;
      y += row;
      row = 0;
    }
    for (const node of island) {
      node.x += x;
      node.y += y;
    }
    x += room;
    row = Math.max(row, height);
  });
  return {width, height: y + row};
}

/** Groups of nodes with no line between them, the largest first; the one with the asked-for node leads. */
function islandsOf(nodes, links) {
  const index = new Map(nodes.map((node, at) => [node.iri, at]));
  const parent = nodes.map((node, at) => at);
  const root = at => (parent[at] === at ? at : root(parent[at]));
  for (const [one, two] of distinctPairs(links, index)) {
    parent[Math.max(root(one), root(two))] = Math.min(root(one), root(two));
  }
  const islands = new Map();
  nodes.forEach((node, at) => islands.set(root(at), [...islands.get(root(at)) ?? [], node]));
  return [...islands].sort((one, two) => Number(two[0] === 0) - Number(one[0] === 0) || two[1].length - one[1].length || one[0] - two[0])
    .map(([, island]) => island);
}

function placeOne(nodes, links, width, fixed) {
  const area = nodes.reduce((sum, node) => sum + (node.w + GAP_X) * (node.h + 46), 0) * 3;
  const height = Math.round(Math.min(Math.max(area / width, nodes.length > 5 ? 500 : 60 + 50 * nodes.length), 1800));
  const index = new Map(nodes.map((node, at) => [node.iri, at]));
  const pairs = distinctPairs(links, index);
  begin(nodes, pairs, width, height, fixed);
  const ideal = Math.sqrt(width * height / (nodes.length + 1)) * 0.68;
  for (let round = 0; round < ROUNDS; round += 1) {
    step(nodes, pairs, ideal, width, height, 1 - round / ROUNDS);
  }
  spread(nodes, width, height);
  return separate(nodes, width);
}

function distinctPairs(links, index) {
  const pairs = new Map();
  for (const link of links) {
    const one = index.get(link.source);
    const two = index.get(link.target);
    if (one !== undefined && two !== undefined && one !== two) {
      pairs.set(`${Math.min(one, two)},${Math.max(one, two)}`, [one, two]);
    }
  }
  return [...pairs.values()];
}

/** The asked-for nodes in the middle, the others around the one they hang on, by the golden angle. */
function begin(nodes, pairs, width, height, fixed) {
  const middle = {x: width / 2, y: height / 2};
  const roots = Math.max(1, Math.min(fixed, nodes.length));
  nodes.forEach((node, at) => {
    if (at < roots) {
      const angle = Math.PI + 2 * Math.PI * at / roots;
      const far = roots === 1 ? 0 : 0.26;
      node.x = middle.x + Math.cos(angle) * width * far;
      node.y = middle.y + Math.sin(angle) * height * far;
      return;
    }
    const parent = pairs.map(([one, two]) => (one === at ? two : two === at ? one : -1)).find(one => one >= 0 && one < at);
    const from = parent === undefined ? middle : nodes[parent];
    const angle = at * 2.399963;
    const far = 90 + 14 * Math.sqrt(at);
    node.x = from.x + Math.cos(angle) * far * WIDER;
    node.y = from.y + Math.sin(angle) * far;
  });
}

function step(nodes, pairs, ideal, width, height, heat) {
  const force = nodes.map(() => ({x: 0, y: 0}));
  for (let one = 0; one < nodes.length; one += 1) {
    for (let two = one + 1; two < nodes.length; two += 1) {
      const dx = (nodes[one].x - nodes[two].x) / WIDER || 0.01 * (one - two);
      const dy = nodes[one].y - nodes[two].y || 0.01 * (two - one);
      const far = Math.max(Math.hypot(dx, dy), 1);
      const push = ideal * ideal / far / far;
      force[one].x += dx * push;
      force[one].y += dy * push;
      force[two].x -= dx * push;
      force[two].y -= dy * push;
    }
  }
  for (const [one, two] of pairs) {
    const dx = (nodes[one].x - nodes[two].x) / WIDER;
    const dy = nodes[one].y - nodes[two].y;
    const pull = Math.hypot(dx, dy) / ideal * 0.9;
    force[one].x -= dx * pull;
    force[one].y -= dy * pull;
    force[two].x += dx * pull;
    force[two].y += dy * pull;
  }
  const most = 60 * heat + 2;
  nodes.forEach((node, at) => {
    const fx = force[at].x - (node.x - width / 2) * 0.12;
    const fy = force[at].y - (node.y - height / 2) * 0.16;
    const far = Math.max(Math.hypot(fx, fy), 0.01);
    const go = Math.min(far, most) / far;
    node.x += fx * go * WIDER;
    node.y += fy * go;
  });
}

function clamp(value, low, high) {
  return Math.min(Math.max(value, low), Math.max(low, high));
}

/** Stretches or shrinks the whole to the room there is; the order of places stays. */
function spread(nodes, width, height) {
  for (const [axis, size, room] of [['x', 'w', width], ['y', 'h', height]]) {
    const low = Math.min(...nodes.map(node => node[axis] - node[size] / 2));
    const high = Math.max(...nodes.map(node => node[axis] + node[size] / 2));
    const inner = nodes.length > 1 ? Math.min((room - 16) / Math.max(high - low, 1), 1.6) : 1;
    for (const node of nodes) {
      const at = node[axis] - (low + high) / 2;
      node[axis] = clamp(room / 2 + at * inner, node[size] / 2 + 8, room - node[size] / 2 - 8);
    }
  }
}

/** Moves overlapping labels apart and the whole up to the top edge; returns the height needed. */
function separate(nodes, width) {
  for (let round = 0; round < 400; round += 1) {
    let moved = false;
    for (let one = 0; one < nodes.length; one += 1) {
      for (let two = one + 1; two < nodes.length; two += 1) {
        moved = apart(nodes[one], nodes[two], width) || moved;
      }
    }
    if (!moved) {
      break;
    }
  }
  const top = Math.min(...nodes.map(node => node.y - node.h / 2)) - 16;
  for (const node of nodes) {
    node.y -= top;
  }
  return Math.ceil(Math.max(...nodes.map(node => node.y + node.h / 2)) + 16);
}

function apart(one, two, width) {
  const x = (one.w + two.w) / 2 + GAP_X - Math.abs(one.x - two.x);
  const y = (one.h + two.h) / 2 + GAP_Y - Math.abs(one.y - two.y);
  if (x <= 0 || y <= 0) {
    return false;
  }
  if (y <= x) {
    const sign = one.y === two.y ? 1 : Math.sign(one.y - two.y);
    one.y += sign * (y / 2 + 0.5);
    two.y -= sign * (y / 2 + 0.5);
  } else {
    const sign = one.x === two.x ? 1 : Math.sign(one.x - two.x);
    one.x = clamp(one.x + sign * (x / 2 + 0.5), one.w / 2 + 4, width - one.w / 2 - 4);
    two.x = clamp(two.x - sign * (x / 2 + 0.5), two.w / 2 + 4, width - two.w / 2 - 4);
  }
  return true;
}
