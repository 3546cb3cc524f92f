import type { Labelled } from './hintSentences.ts';

// Sentences for the classes of hint that belong to a few fields only. All are made up, in the voice of the field that
// names the class. Each stands under the classes of hint that it should get, or under 'none'.

/** Written before there was any pattern of these classes: the patterns were made with these in sight. */
export const fieldsFirst: readonly Labelled[] = [
  [
    'shame',
    `
I am a monster.
I'm a terrible person and always have been.
I am worthless.
I'm just a liar, that is what I am.
I hate myself for it.
I am nothing but a cheat.
I don't deserve to be loved.
I'm broken inside.
There is something wrong with me.
I am such an idiot.
I'm a failure as a partner.
I was always the bad one in this family and I am rotten.
`,
  ],
  [
    'none',
    `
I am ashamed of what I did in May.
I felt shame when I saw the letter from the bank.
I lied to their face on that evening.
The shares were worthless, and I said nothing.
I was a bad driver that night, because I had drunk four beers.
I am a nurse, and I knew what it would do.
I broke the phone and I paid for a new one.
They said "you are a monster", and I went quiet.
I am wrong about the date, it was in June.
I called my brother an idiot in front of them.
I am not a monster, I am a person who lied for a year.
I hate that I lied to them at the hospital.
I failed to pay the rent in June and July.
I am the person who opened those letters.
`,
  ],
  [
    'hedging',
    `
To be honest, I saw them twice in March.
Technically we were on a break then.
Not really, we met at work and that was that.
Well, it depends on what you mean by seeing them.
I don't think so, as far as I can remember.
Honestly, there was no contact after June.
Sort of, we still wrote now and then.
More or less, yes.
I may have told them, I am not certain that I did.
Yes and no.
It was not exactly a loan.
To tell the truth, I never paid it back.
Frankly, I do not recall how much it was.
As far as I know we spoke about work.
`,
  ],
  [
    'none',
    `
Yes, on the third of May at six.
No.
I do not know, and I will look it up before Friday.
I paid two hundred and ten, and the rest is still open.
I lied when I said "to be honest, I was at home".
You asked for an honest answer, and it is yes.
I was honest with the doctor and not with you.
The technical check of the car was in March, and I drove it before.
I know the place, and I was there with them.
I really was at the office until nine.
The loan is not paid.
It depends on the court, and the date is the ninth.
I saw them on Monday, and I did not see them after that.
I remember the day, and I do not remember the hour.
`,
  ],
  [
    'unless',
    `
I do not call them unless it is urgent.
I stay away from the house, but if they are ill I will go.
I keep off their street except when I have to go to the bank.
I don't write, unless they seem sad.
I leave them in peace until they have calmed down.
I do not go to the gym at their hour, apart from Fridays.
No messages, only on birthdays.
I will not ring, but in an emergency I might.
I do not look at the profile, or only now and then.
I respect it as long as they answer my emails.
I stay away for now.
I keep to it most of the time.
I will not write for a while.
`,
  ],
  [
    'none',
    `
I take the other road to work.
I asked my sister not to tell me news of them.
If they write about the children, I answer in the app.
If I see them in the shop, I turn round and leave.
If I want to call, then I call my brother.
They said: "Do not write unless it is about the school."
I have deleted the number, and I keep no copy.
I leave the room when they ask me to.
I do not go to the choir any more.
The limit holds as long as I live.
I keep only the number of the school.
I gave back every key except my own.
I was tempted, but I did not write.
I stay away until they tell me otherwise.
`,
  ],
  [
    'vague',
    `
be a better partner
try to be nicer
spend more time with them
do my best
work on myself
be there for them
communicate better
make more of an effort
I promise to change.
I will be more honest from now on.
help more around the house
listen better
pay it back soon
`,
  ],
  [
    'none',
    `
put the bins out on Sunday at eight
pay 50 on the first of the month
read one more page aloud before bed
send no more than one message a week
try the number of the clinic again at nine
say by four if I will be late
show the bill as soon as it comes
feed the dog each morning before seven
go to the group on Thursday at seven
place no more bets
write down what I spent, every evening
change the sheets on Saturday
work on the fence on Sunday from two to four
`,
  ],
  [
    'not-listening',
    `
They said they felt alone, but I was there every evening.
That's not true, I was home by nine.
They said I laughed, but that is not how it was.
They felt lied to, but they never asked.
They are exaggerating.
They think I planned it, which is wrong.
I told them that they had it wrong.
They forget that I did the shopping all year.
They said it went on for a year, but it was four months.
I explained why I did it.
They were hurt, even though I had said sorry.
`,
  ],
  ['not-listening minimise', 'Actually it was only twice.'],
  ['not-listening blame', 'Yes, but they hid things too.\nThey also lied to me that summer.'],
  [
    'none',
    `
They said that I was there and still far away.
They felt nothing but cold after the call.
They said: "You were home, but you were not with me."
They told me that it was not true what I said about the trip.
They also told me about the night at the station.
They felt alone when I was in the next room.
They asked why, and I said I would answer on Sunday.
They were afraid to come home, and they still are.
They said it was worse than I had understood.
They were right about the dates.
They told the truth and I called it a lie.
They feel sick when the phone rings.
They cried, and I stayed and listened.
They asked me not to explain.
`,
  ],
  [
    'who-decides',
    `
It is water under the bridge.
That was years ago.
They keep dragging it up.
It's in the past.
There is no use in talking about it any more.
They are still going on about the money.
They ought to have forgiven that by now.
It is old news.
They cannot keep living in the past.
We settled that, so it is closed.
They won't drop it.
They hold a grudge about the wedding.
`,
  ],
  [
    'who-decides demand',
    `
They should get over it by now.
They need to let it go.
I have paid for it long enough.
`,
  ],
  [
    'none',
    `
The car, as they said in May that it is done.
The loan is open until I have paid it.
Whether they are still angry is theirs.
They told me on the phone that the wedding is settled.
I still owe them an answer about the deposit.
It happened three years ago and it is still open.
There was water in the cellar and I hid it.
They let the flat go in June because of me.
They got over the flu at their mother's.
I listen first and I say nothing of my side.
The bills of the past year are mine to sort.
They asked me to keep to the date, and I do.
They said “drop it”, and I dropped it.
It is up to them when it is over.
`,
  ],
  [
    'detail',
    `
We had sex in the car twice.
I slept with them in our bed and they wore your shirt.
She was naked when you rang.
We did it on the sofa in the living room.
The sex was better than I had thought.
I undressed him in the hall.
I touched her breasts.
He kissed my neck and pulled off my shirt.
We had oral sex after the party.
She sent me nude pictures and I kept them.
It was the best orgasm I had had.
I kissed her all over and took off her dress.
She was on top of me when the phone rang.
`,
  ],
  [
    'none',
    `
I had an affair from March to June.
I slept with someone else and I told you I was at work.
I was at his flat on three nights.
We met at a hotel, and I paid with our card.
I kissed a colleague at the party.
I slept on the sofa at my brother's.
I have had a test at the clinic, and it was clear.
We did not use protection, so you need a test.
I took the money from the top drawer.
The naked truth is that I lied.
I bought a bed with our savings.
I touched the savings that were for the house.
I hid a shirt in the car.
I kept the pictures of the dent from the insurance.
I sat between them at dinner and I knew it all.
`,
  ],
  [
    'names',
    `
Her name is Anna.
I met a man called Peter at work.
The colleague's name was Dana.
It was with a woman named Sofia.
His name was Tom and he knew nothing of you.
They call her Mimi at the office.
She is called Lena and works in sales.
I wrote to someone by the name of Karl.
I lied about a guy called Sam.
The other person is called Robin.
A friend of mine, named Julia, was there too.
It was your neighbour, name of Mark.
`,
  ],
  [
    'none',
    `
I called my brother from the car.
I called her every night after you slept.
I was called to the office and I lied there too.
I named the wrong sum.
I signed with your name.
I used a false name on the app.
He called me a liar and he was right.
I opened a card in my own name.
The account is in my mother's name.
I called in sick and drove to the flat.
I lied about a colleague and I will not name them.
The other person lives in another town.
I called the loan a gift.
The neighbour who has our spare key knew it too.
`,
  ],
];

/**
 * Written in one go with those above, and not looked at while the patterns were made. They are so alike that they
 * flatter the hints.
 */
export const fieldsAlike: readonly Labelled[] = [
  [
    'shame',
    `
I'm the worst person you could have met.
I am pathetic.
I'm not worth anyone's time.
I am a coward and a fraud.
I'm a bad person deep down.
I disgust myself.
`,
  ],
  [
    'none',
    `
I am guilty of this and I said so to the police.
I am sick of lying, so I stopped.
The worst of it was the lie about the hospital.
I told my boss that I am no thief, and then I stole again.
I was rude to their father twice.
I was worth more to the firm with the false figures.
`,
  ],
  [
    'hedging',
    `
If I'm being honest, I did stay the night.
Basically we were already apart.
I guess it was around two thousand.
Not as far as I remember.
Strictly speaking it was your money too.
Kind of, and then it ended quickly.
`,
  ],
  [
    'none',
    `
It was exactly forty euros.
I guessed your code and opened the drawer.
Yes, I met them after work, the last time on Friday.
It was kind of them to lend me the money, and I lied about it.
I have not been honest about the job since August.
No, and I will say so again if you ask.
`,
  ],
  [
    'unless',
    `
I do not text, other than on their birthday.
I keep away, though if I miss them too much I may drive past.
I stay off their page unless a friend shows me.
No calls, with one exception at Christmas.
I let them be, provided that they do the same.
I will keep this limit for the time being.
`,
  ],
  [
    'none',
    `
If a friend brings them up, I change the subject.
I drive past the next exit and turn there.
I hand the children over at the gate, as the order says.
At parties I ask first if they will be there, and then I stay home.
My list of exceptions in the app is empty.
Though it is hard, I did not write this week.
`,
  ],
  [
    'vague',
    `
treat them with more respect
put them first from now on
be less selfish
try harder
see to it that things get better
be more present in the evening
`,
  ],
  [
    'none',
    `
read the letter twice or more before I answer
get the better lock from the shop on Friday
change my shift to the early one from May
be at the school gate at three on Mondays
take the children to swim every second Saturday
be home by seven and cook
`,
  ],
  [
    'not-listening',
    `
They got the dates mixed up.
They said I never cared, but I did care.
It was not like that at all.
They only see their side of it.
I had to correct two things they said.
They are too sensitive about the party.
`,
  ],
  [
    'none',
    `
They no longer sleep in our bed, and they said why.
They do not believe the part about the trip.
They said the worst part was that I let them look silly.
They wanted the facts, and I gave them without a reason.
They said but one thing, that they are tired.
They too were at the party, and that made it harder for them.
`,
  ],
  [
    'who-decides',
    `
Surely enough time has passed.
They make such a thing of it.
It was ages ago and I have changed.
Nobody else would still be upset about that.
They ought to leave it alone now.
`,
  ],
  ['who-decides blame', 'They always come back to the same story.'],
  [
    'none',
    `
The trip, because they said it is finished.
The last time they spoke of it was in August.
My drinking, since I still do it.
Their trust in my sister, which I broke.
What they tell their friends about me.
The time I came home late, closed by them in a letter.
`,
  ],
  [
    'detail',
    `
We made love in the kitchen while you were out.
I went down on him in the bathroom.
She had nothing on but her socks.
I took off his trousers.
We tried positions that you never wanted.
Their body was firmer than yours.
`,
  ],
  [
    'none',
    `
I shared a bed with a colleague on the trip in May.
I took off my ring before I went in.
It was sexual, and it went on for four months.
I paid for sex three times, in March and April.
I had no test until last week.
I lied about where I had slept.
`,
  ],
  [
    'names',
    `
The woman from the course, her name is Ines, knew about us.
I told a friend named Paul.
He goes by Nick on the app.
I kissed someone called Jo.
Their names were Eva and Luis.
The name of the man is Viktor.
`,
  ],
  [
    'none',
    `
I put the car in your name and kept the debt.
She called at ten and I said it was work.
I named a day and did not come.
I gave the bank a name that was not mine.
We called it a work trip.
The man whom I called that night was the lender.
`,
  ],
];

/** New words for classes that were right less often: written blind, then the patterns were mended with them. */
export const writtenAgain: readonly Labelled[] = [
  [
    'blame',
    `
You gave me no other choice but to hide it.
I would not have lied if you had been easier to talk to.
It was your coldness that sent me to someone else.
You never gave me a reason to come home.
Let's be plain, you were no angel in those years.
`,
  ],
  ['blame excuse', 'With your temper, what was I supposed to do?'],
  [
    'none',
    `
You gave me the number of a counsellor and I did not call.
You never asked for a reason, and I gave you a false one.
You were the one who paid the rent while I lied about my job.
You always left the door open for me to talk, and I did not.
It was not your temper, it was my lie.
You made me tea and I could not look at you.
`,
  ],
  [
    'demand',
    `
I would like you to answer by Sunday.
Could you please take back what you said to my mother?
Isn't it time that we started afresh?
You could at least read my letters.
Let me know when you are ready to come home.
I expect some understanding for my side.
`,
  ],
  [
    'none',
    `
I would like to answer by Sunday.
I took back what I said to your mother.
It is time that I told my boss.
You could read the letter or throw it out, both are fine.
I let the school know when I am back.
I understand your side and I expect nothing.
`,
  ],
  [
    'minimise',
    `
It was merely a bit of fun.
Nobody got hurt, so what is the harm?
It was hardly worth telling you.
I just forgot to mention the second card.
We were simply good friends.
Come on, it was one evening out of ten years.
`,
  ],
  [
    'none',
    `
I forgot to pay the rent, and then I hid it.
The harm was that you had to move.
It was hardly light when I came home.
We were good friends of your parents, and I lied to them too.
One evening in ten I was truly at work.
I simply lied.
`,
  ],
  [
    'pressure',
    `
I'll be waiting at the café all day, in case you change your mind.
You can't do this to me after nine years.
My heart breaks every minute you do not write.
All I ask is a single phone call.
I will come by tonight whether you like it or not.
Your son asks for you every night, how can you do this to him?
`,
  ],
  [
    'none',
    `
I will wait for the letter from the court.
The café at the station is where I told you the first lie.
All you asked was one phone call, and I did not make it.
I come by the school at three on the agreed days.
Our son asks where you are, and I say you love him.
I wrote every minute of that night down for the lawyer.
`,
  ],
  [
    'control',
    `
You can have my phone whenever you ask for it.
I'll text you a picture of where I am each hour.
You may look at my bank app at any moment.
I will give you the code to my phone.
I promise to be reachable round the clock.
From now on you get to read all my mails.
`,
  ],
  [
    'none',
    `
I tell you which friend I meet on Friday.
We look at the bank statement together on the first.
You get the code of the garage back.
I am reachable at work until five, as before.
I text you when the meeting ends late.
Neither of us reads the other's mail.
`,
  ],
];

/** Written when the patterns were there, in words as far from theirs as could be found; then they were mended with these. */
export const fieldsAfter: readonly Labelled[] = [
  [
    'shame',
    `
I will always be damaged goods.
Deep down I know I'm no good for anyone.
I feel like dirt.
I'm a waste of space and they are better off with somebody else.
Only a heartless creature does that, and that creature is me.
`,
  ],
  [
    'none',
    `
I am the older of two brothers and I was the one with the key.
I feel like a walk when the urge comes.
I'm a partner in the firm, and I hid the losses there too.
I do not deserve the raise, because I changed the figures.
What is wrong with the car, I knew in March already.
`,
  ],
  [
    'hedging',
    `
It wasn't really a date.
You could say that it was over by then.
Depending on how you count, three times.
I can't quite recall the sum.
In principle yes, with some gaps.
`,
  ],
  [
    'none',
    `
Three times, the last one on the second of July.
The sort of loan you asked about, I took twice.
I could have told you in May and I did not.
It ended in the first week of August.
I would rather say it now than on the phone.
`,
  ],
  [
    'unless',
    `
I keep away from the café, save for the quiz night.
I answer nothing, barring real trouble.
I do not go by their house more than I have to.
If I really can't stand it, one text is allowed.
I leave it alone till things settle down.
`,
  ],
  [
    'none',
    `
I have muted their page and I do not look at it.
I go to the early mass, since they go to the late one.
I give the post to their sister when it comes to me.
The number is blocked, on the phone and on the tablet.
I walk the dog on the other side of the canal.
`,
  ],
  [
    'vague',
    `
be a good father again
take them seriously
show up when it counts
cut down on drinking
stop taking them for granted
`,
  ],
  [
    'none',
    `
cook on Tuesdays and wash up after it
send the payslip on the last day of the month
leave the phone in the hall from eight to ten
ring the debt line tomorrow at nine
drink nothing from Monday to Friday
`,
  ],
  [
    'not-listening',
    `
They leave out that I apologised that same night.
What they said is a bit one-sided.
I never said that.
In my opinion it was a good year for both of us.
They blew it up into something huge.
`,
  ],
  [
    'none',
    `
They hear the front door and think I am going again.
They are tired of being the calm one.
They never know which of my stories is the real one.
They said it is true that we had good years, and that it makes it sadder.
They told me what the doctor said.
`,
  ],
  [
    'who-decides',
    `
It is time to bury it.
I served my sentence for that one.
They milk it every time we meet.
It has been ten years, for heaven's sake.
They will not put it to rest.
`,
  ],
  [
    'none',
    `
The money from their aunt, which I have not paid back.
How much their mother knows.
The dog, settled by text in July.
Our last Christmas, on which they want to say more.
Where they live now.
`,
  ],
  [
    'detail',
    `
I had my hand up her skirt.
They moaned my name.
We spent the whole day between the sheets.
He was an amazing kisser and I could not get enough.
She smelled of vanilla and she sat on my lap.
`,
  ],
  [
    'none',
    `
I was unfaithful with two people, one of them at work.
I got a text at the table and I hid the screen with my hand.
I bought clothes for someone else with your card.
We were together for a night in Rome, on the work trip.
I told the doctor, and she took a test.
`,
  ],
  [
    'names',
    `
It was Sandra from the choir.
I spent that weekend with Daniel.
My colleague, his name Ron, covered for me.
You may know them as DJ Kool.
I was with a woman who is called Pia.
`,
  ],
  [
    'none',
    `
I never asked what the lender was doing with our names on the form.
She named her price and I paid.
I called it off in June.
The shop goes under my sister's address.
I did not call the doctor, and I said that I had.
`,
  ],
];

/**
 * Written last, for the classes of which patterns were made or mended here. No pattern was changed for these: what they
 * show is nearest to how those hints do with new words.
 */
export const writtenFresh: readonly Labelled[] = [
  [
    'shame',
    `
I'm a horrible human being.
I am worthless without this job and this family.
I have always been a liar and I will stay one.
I hate who I am when I drink.
`,
  ],
  [
    'none',
    `
I hate the person I lied for, and that is no reason.
I am a liar in this story because I lied eleven times.
I was a coward about the test result and I hid it.
`,
  ],
  [
    'hedging',
    `
To be perfectly honest, it was closer to five thousand.
I don't really know when it began.
We were sort of together for a month.
Technically speaking the account was in my name.
`,
  ],
  [
    'none',
    `
It began on the second of February at a work dinner.
I know who sent it, and it was me.
I will be honest about the next part too: I kept a copy.
`,
  ],
  [
    'unless',
    `
I keep out of the building unless there is a parcel for me.
I do not message them, only when it's about something funny.
I have stopped calling, at least for now.
I won't come to the door, except at Christmas.
`,
  ],
  [
    'none',
    `
I sit on the other side at school plays.
I send the money on the first and add no note.
I asked our friends to carry nothing between us.
`,
  ],
  [
    'vague',
    `
be more careful with money
try and control my temper
give them more of my time
listen properly from now on
`,
  ],
  [
    'none',
    `
walk round the block when I raise my voice
hand over the receipts each Sunday after lunch
be in bed by eleven on work days
`,
  ],
  [
    'not-listening',
    `
They think I did it on purpose, but it was an accident.
They are being unfair about the holiday.
It wasn't like they say.
I told them that it was only a friend.
`,
  ],
  [
    'none',
    `
They said the trip was ruined for them from the first night.
They see my face at work in every door.
They have not told their mother, and it is heavy to carry.
`,
  ],
  [
    'who-decides',
    `
They should have let go of that by now.
It's ancient history, really.
They bring it up whenever we fight.
It was such a long time ago.
`,
  ],
  [
    'none',
    `
The holiday in Spain, which they called done.
My temper in the car.
Whether they speak to my parents.
`,
  ],
  [
    'detail',
    `
We had sex on the kitchen table.
He pulled my trousers down in the car park.
She sent me a picture of her breasts.
I kissed his neck in the taxi.
`,
  ],
  [
    'none',
    `
We met for sex about once a month for a year.
I kissed someone in a taxi in June.
I sent pictures of myself to a stranger.
`,
  ],
  [
    'names',
    `
He is called Marcus.
There was a girl at the gym named Tess.
My lover's name is Ivo.
The friend who lied for me is Anton.
`,
  ],
  [
    'none',
    `
I called the clinic under a false name.
They were called in by the bank, and I let them go alone.
I wrote my name under the lie.
`,
  ],
  [
    'blame',
    `
If you had only trusted me, there would have been nothing to hide.
You drove me away with all your questions.
You were so cold that anyone would have left.
I did it because you never had time for me.
`,
  ],
  [
    'none',
    `
You trusted me and I used it.
You had time for me each evening and I spent it on my phone.
You never gave me cause to lie.
`,
  ],
  [
    'demand',
    `
You have to give me some credit for coming clean.
When can I come back home?
Tell me what I have to do so that you trust me.
I need you to say that we will be fine.
`,
  ],
  [
    'none',
    `
I gave my brother some credit, and he repaid it.
I come home at six and I cook.
We will be fine with the money until March.
`,
  ],
  [
    'minimise',
    `
It was really no big deal for anyone.
I merely looked at her profile a few times.
Nothing much came of it.
It was a tiny amount in the end.
`,
  ],
  [
    'none',
    `
I looked at her profile every day for a month.
In the end it came to nine hundred.
Nothing of this was in the letter that I gave you.
`,
  ],
  [
    'pressure',
    `
Don't do this to our family.
I will sit on your step until you open the door.
Just one word, then I will leave you alone.
Even your best friend says that you are too hard on me.
`,
  ],
  [
    'none',
    `
I sat on the step because I had lost my key again.
Your best friend knew it from me before you did.
I leave you alone on weekdays, as you asked.
`,
  ],
  [
    'control',
    `
My phone lies open on the table for you at all hours.
You get my email password on Monday.
I send you my live location when I am out with them.
You may go through my chats each Sunday.
`,
  ],
  [
    'none',
    `
I tell you on Monday whom I had lunch with.
The phone stays in the hall while we eat.
We go through the budget each Sunday.
`,
  ],
];
