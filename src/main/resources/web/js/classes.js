// How each class of fact is worded and drawn. A class that is not here is worded by its own edge and drawn neutral.
// [verb of the actor, verb of the other side, tone, area of the ego view]

const TABLE = {
  Meeting: ['met', 'met', 'neutral', 'met'],
  PhoneCall: ['phoned with', 'phoned with', 'neutral', 'met'],
  Negotiation: ['negotiated with', 'negotiated with', 'neutral', 'met'],
  Mediation: ['mediated between', 'had as mediator', 'neutral', 'met'],
  Visit: ['visited', 'was visited by', 'neutral', 'places'],
  Departure: ['left', 'was left by', 'neutral', 'places'],
  Deployment: ['deployed to', 'saw deployed', 'neutral', 'places'],
  Withdrawal: ['withdrew from', 'was left by', 'neutral', 'places'],
  Control: ['controls', 'is controlled by', 'neutral', 'places'],
  Support: ['supports', 'is supported by', 'support', 'support'],
  Agreement: ['agreed with', 'agreed with', 'support', 'support'],
  Cooperation: ['works with', 'works with', 'support', 'support'],
  Aid: ['aided', 'was aided by', 'support', 'support'],
  Ceasefire: ['ceased fire with', 'ceased fire with', 'support', 'support'],
  Release: ['released', 'was released by', 'support', 'support'],
  Promise: ['promised', 'was promised by', 'support', 'support'],
  Opposition: ['opposes', 'is opposed by', 'oppose', 'oppose'],
  Rejection: ['rejected', 'was rejected by', 'oppose', 'oppose'],
  Criticism: ['criticised', 'was criticised by', 'oppose', 'oppose'],
  Accusation: ['accused', 'was accused by', 'oppose', 'oppose'],
  Threat: ['threatened', 'was threatened by', 'oppose', 'oppose'],
  Attack: ['attacked', 'was attacked by', 'oppose', 'oppose'],
  Killing: ['killed', 'was killed by', 'oppose', 'oppose'],
  Injury: ['injured', 'was injured by', 'oppose', 'oppose'],
  Displacement: ['displaced', 'was displaced by', 'oppose', 'oppose'],
  Abduction: ['abducted', 'was abducted by', 'oppose', 'oppose'],
  Arrest: ['arrested', 'was arrested by', 'oppose', 'oppose'],
  LegalAction: ['took legal action against', 'faced legal action by', 'oppose', 'oppose'],
  Sanction: ['sanctioned', 'was sanctioned by', 'oppose', 'oppose'],
  Protest: ['protested against', 'met protest by', 'oppose', 'oppose'],
  Statement: ['spoke of', 'was spoken of by', 'neutral', 'told'],
  Announcement: ['announced', 'was announced by', 'neutral', 'told'],
  Denial: ['denied', 'was denied by', 'neutral', 'told'],
  Warning: ['warned', 'was warned by', 'neutral', 'told'],
  Request: ['urged', 'was urged by', 'neutral', 'told'],
  Proposal: ['proposed to', 'got a proposal from', 'neutral', 'told'],
  Concern: ['was concerned about', 'was a concern of', 'neutral', 'told'],
  Appointment: ['appointed', 'was appointed by', 'neutral', 'posts'],
  Resignation: ['resigned from', 'was resigned from by', 'neutral', 'posts'],
  Election: ['elected', 'was elected by', 'neutral', 'posts'],
};

const RELATIONS = {
  holdsOffice: ['holds the post of', 'is held by'],
  memberOf: ['is a member of', 'has as member'],
  memberOfParty: ['is in the party', 'has as member'],
  leaderOf: ['leads', 'is led by'],
  spokespersonOf: ['speaks for', 'has as spokesperson'],
  employedBy: ['works for', 'employs'],
  citizenOf: ['is a citizen of', 'has as citizen'],
  locatedIn: ['is in', 'contains'],
  headquarteredIn: ['has its seat in', 'is the seat of'],
  partOf: ['is part of', 'has as part'],
  subsidiaryOf: ['is a subsidiary of', 'owns'],
  foundedBy: ['was founded by', 'founded'],
  foundedOn: ['was founded on', ''],
  spouseOf: ['is married to', 'is married to'],
  childOf: ['is a child of', 'is a parent of'],
  bornIn: ['was born in', 'is the birthplace of'],
  bornOn: ['was born on', ''],
  diedOn: ['died on', ''],
  livesIn: ['lives in', 'is home of'],
  educatedAt: ['studied at', 'taught'],
};

/** The areas of the ego view in the order of reading. */
export const AREAS = [
  ['met', 'Met and spoke with'],
  ['support', 'Supports and works with'],
  ['oppose', 'Opposes and fights'],
  ['told', 'Says, asks, warns'],
  ['places', 'Goes to and controls'],
  ['posts', 'Posts and relations'],
];

const HERE = new Set(['place', 'destination', 'origin']);

function words(edge, label) {
  const verb = (edge ?? label ?? '').replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return [verb, `${verb} by`];
}

/** Whether both sides of a class do the same, as in a meeting. */
export function isMutual(name) {
  const {active, passive} = classOf(name);
  return active === passive;
}

/** {active, passive, tone, area} of a class or relation. */
export function classOf(name, {edge, label} = {}) {
  if (RELATIONS[name]) {
    const [active, passive] = RELATIONS[name];
    return {active, passive, tone: 'neutral', area: 'posts'};
  }
  const [active, passive, tone, area] = TABLE[name] ?? [...words(edge, label), 'neutral', 'told'];
  return {active, passive, tone, area};
}

/** How one side of a fact would put it: "met", "was accused by", "was the place of a visit by". */
export function verbOf(fact, mine, theirs) {
  const kind = classOf(fact.class, {edge: fact.edge, label: fact.classLabel});
  const actor = role => role === 'agent' || role === 'subject' || role === 'participant';
  if (actor(mine) && actor(theirs)) {
    return mine === theirs ? kind.active : `${(fact.classLabel ?? '').toLowerCase()} with`;
  }
  if (actor(mine)) {
    return theirs === 'place' || theirs === 'topic' || theirs === 'instrument' || theirs === 'origin'
      ? placed(fact, theirs, kind) : kind.active;
  }
  if (HERE.has(mine) && kind.area !== 'places') {
    return `saw ${(fact.classLabel ?? fact.class).toLowerCase()} ${fact.symmetric ? 'of' : 'by'}`;
  }
  if (mine === 'topic') {
    return `was a topic of ${(fact.classLabel ?? fact.class).toLowerCase()} ${fact.symmetric ? 'of' : 'by'}`;
  }
  return actor(theirs) ? kind.passive : `${(fact.classLabel ?? fact.class).toLowerCase()} with`;
}

const LINKING = {place: 'in', topic: 'about', instrument: 'with', origin: 'from'};

function placed(fact, role, kind) {
  return kind.area === 'places' || (role === 'topic' && ['support', 'oppose', 'told'].includes(kind.area))
    ? kind.active
    : `${kind.active.replace(/ (with|to|from|of|between|against)$/, '')} ${LINKING[role]}`;
}
