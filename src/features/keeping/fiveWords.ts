import { chooseWords } from '../../domain/chooseWords.ts';

/** Words that nobody should be handed here, at night and after a fight. */
const unkind = new Set(
  `abandon abuse accuse affair afraid alarm alcohol alien alone anger angry anxiety army arrest assault attack betray
  bitter blade blame bleak blind blood blush bomb bone boss broken bullet burden burst bury cage cannon cash casino cause
  chaos cheap cheat chronic crash crazy crime cruel crush cry damage danger deal debris defense deny derive despair
  destroy die dirt disease dismiss divorce dizzy doll drama drastic drop drunk dumb dwarf embrace empty end enemy erode
  error escape evil exclude excuse exhaust exile exit expire expose faint fake false fat fatal fatigue fault fear fee
  fever fight fire flee fog force fragile frown fury garbage gasp ghost girl gloom gossip grab grief grit guilt gun
  hammer harsh hate hazard heart hidden horror hunt hurt husband idle ill illegal illness inflict injury inmate insane
  jail jealous junk kick kill kiss knife lawsuit lazy leave liar lonely lose loud love lust mad mask master maid mean
  mercy misery miss mistake monster mother nasty negative neglect never noise obey obscure orphan pain panic penalty
  pill pistol poison police poverty prison punch punish quit rage razor rebel regret reject remove riot risk rough rude
  ruin sad sadness satoshi scare scrap shallow shame shock shoot shove shrug sick siege slam slap slave snake sorry spy
  steal sting strike struggle stumble suffer suspect swallow swear sword toxic tragic trap trash trick trouble ugly
  unable unfair unhappy upset useless vanish vicious victim violin virus war warfare warrior weapon weird whip wife
  witness wolf worry worth wound wreck wrestle wrong`.split(/\s+/),
);

/**
 * Five words by chance, for a passphrase. About 1,850 words are left of a list of 2,048 in which no two begin with the
 * same four letters: five of them are 54 bits. The list is fetched for the one who asks for it.
 */
export async function fiveWords(): Promise<string> {
  const { wordlist } = await import('@scure/bip39/wordlists/english.js');
  return chooseWords(
    wordlist.filter((word) => !unkind.has(word)),
    5,
  );
}
