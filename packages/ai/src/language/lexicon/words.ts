/** The words of the grammar itself, by what they do. They are the same whatever the objects are. */
export const grammarWords = {
  filler: `the a an all any every please show list give get find display see view us our we you it its their them
    those these this is are was were be been being do does did have has had can could would want need to like that
    which who what whose where when there of in on at for from with by as results records ones some also just only
    currently right now still 's here looking search pull up tell about let worth been whats`,
  courtesy: `show me|give me|tell me|find me|get me|list me|i want to see|i want|i need|i would like to see|i would like|
    i'd like to see|i'd like|can i see|can i have|may i see|let me see|i am looking for|i'm looking for|bring me`,
  and: 'and|&|as well as|plus',
  but: 'but|yet',
  or: 'or|/',
  comma: ',|;',
  not: `not|isn't|aren't|wasn't|weren't|is not|are not|that are not|that is not|don't|doesn't|didn't|haven't|hasn't|
    isnt|arent|dont|havent|hasnt|except|excluding|other than|never|that were not|have not|has not`,
  neither: 'neither|none of',
  nor: 'nor',
  is: 'is|are|was|were|=|:|equals|equal to|is equal to|being|be',
  isNot: "is not|are not|isn't|aren't|!=|<>|not equal to|is not equal to|isnt|not|other than",
  oneOf: 'one of|any of|either|either of',
  with: 'with|having|that have|which have|that has|which has|who have|has|have|whose|where|where the|and|with a|with an',
  without: `without|with no|having no|no|missing|lacking|that have no|which have no|who have no|that has no|have no|
    has no|without any|that don't have|that do not have|don't have|that lack|doesn't have|who don't have|with a missing`,
  empty: 'empty|blank|missing|not set|unset|not filled in|not known|unknown|not there',
  filled: 'not empty|not blank|filled in|set|known|not missing|present|there',
  moreThan: `more than|over|above|greater than|larger than|bigger than|higher than|exceeding|exceeds|>|north of|
    upwards of|beyond`,
  atLeast: 'at least|>=|no less than|not less than|a minimum of|minimum|starting at|from',
  lessThan: 'less than|under|below|smaller than|lower than|fewer than|<|south of|cheaper than',
  atMost: 'at most|<=|no more than|not more than|up to|a maximum of|maximum',
  exactly: 'exactly|of exactly|equal to|equals|=',
  between: 'between|from|in between',
  to: 'to|and|-|–|through|until',
  before: 'before|earlier than|prior to|ahead of|<',
  after: 'after|later than|past|>|following',
  by: 'by|until|till|through|on or before|no later than|up to|<=|at the latest on',
  since: 'since|on or after|from|starting|as of|>=|no earlier than',
  on: 'on|in|during|for|at|is|within|of|over|from|are|was|to|by',
  my: `my|mine|of mine|i own|owned by me|assigned to me|do i have|i have|that are mine|am i working on|do i need to do|do i need|do i|i|i've|
    have i|did i|i am|i'm|am i|belonging to me|of my own`,
  me: 'me|myself|my',
  ownedBy: `owned by|assigned to|belonging to|that belong to|handled by|managed by|of|for|by|from|belongs to|led by|
    run by|looked after by|held by`,
  unowned: `unassigned|unowned|without an owner|without owner|not assigned|nobody's|no one's|not owned|not owned by anyone|
    assigned to nobody|assigned to no one|without anyone|owned by nobody|owned by no one|with no owner`,
  contains: 'contains|containing|contain|includes|including|has|like|that contains|with',
  notContains: `does not contain|doesn't contain|not containing|do not contain|don't contain|does not include|
    doesn't include|without|doesnt contain`,
  startsWith: 'starts with|starting with|begins with|beginning with|start with|begin with|starts in|starting in',
  called: 'called|named|by the name of|titled',
  about: 'about|linked to|related to|regarding|concerning|on|for|with|of|at|to|attached to|re|involving|from',
  allOf: 'all of|both',
  yes: 'yes|true|on|checked|ticked',
  no: 'no|false|off|unchecked|not true|not ticked',
  in: `in|at|of|from|with|for|within|on|by|because of|due to|under|that are|who are|which are|that is|as|via|through|
    based in|located in|that were|which were|to|were|are|did we|we|have we|we have|that we|that are in|
    which are in|that are at|currently in|sitting in|stuck in`,
  the: 'the|a|an|our|its',
  howMany: `how many|number of|count|count of|the number of|what number of|count the|count all|how many of|tally`,
  howMuch: 'how much|how much money',
  total: 'total|sum|sum of|the sum of|total of|combined|overall|sum up|add up|altogether',
  average: 'average|mean|avg|typical|average of|the average',
  maximum: 'highest|maximum|max|largest|biggest',
  minimum: 'lowest|minimum|min|smallest',
  of: 'of|for|in|across|on|from|at',
  top: 'top|best|highest|largest|biggest|leading',
  bottom: 'bottom|lowest|smallest|worst',
  largest: 'biggest|largest|highest|most valuable|top|greatest|most expensive',
  smallest: 'smallest|lowest|cheapest|least valuable',
  newest: 'newest|latest|most recent|recent|recently added|youngest|last',
  oldest: 'oldest|earliest',
  sortedBy: `sorted by|ordered by|sort by|order by|ranked by|sort them by|sorted on|rank by|arranged by|in order of`,
  groupedBy: 'per|grouped by|for each|for every|in each|broken down by|split by|group by|by each',
  ascending: 'ascending|asc|smallest first|lowest first|oldest first|earliest first|soonest first|a to z|first to last',
  descending: 'descending|desc|largest first|highest first|biggest first|newest first|latest first|z to a',
  last: 'last|past|previous|the last|the past',
  next: 'next|coming|upcoming|following|the next|the coming',
  this: 'this|current|the current',
  ago: 'ago|earlier|back',
} as const satisfies Record<string, string>;

export type GrammarWord = keyof typeof grammarWords;

/** Every phrase of the grammar, folded, with what it can do. */
export function phrasesOfGrammar(): Map<string, Set<GrammarWord>> {
  const phrases = new Map<string, Set<GrammarWord>>();
  for (const [name, text] of Object.entries(grammarWords)) {
    const listed = name === 'filler' ? text.split(/\s+/) : text.split('|');
    for (const phrase of listed) {
      const key = phrase.trim().replace(/\s+/g, ' ');
      phrases.set(key, (phrases.get(key) ?? new Set()).add(name as GrammarWord));
    }
  }
  return phrases;
}
