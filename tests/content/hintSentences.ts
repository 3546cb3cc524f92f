// Sentences as people write them in an apology, an account or a message: for measuring the hints, not for showing.
// All are made up. Each stands under the classes of hint that it should get, or under 'none'.

export type Labelled = readonly [classes: string, sentences: string];

/** Written before there was any pattern: the patterns were made with these in sight. */
export const writtenFirst: readonly Labelled[] = [
  [
    'excuse',
    `
I was drunk that night and I wasn't thinking straight.
I was so stressed with the house move that I started betting again.
Work was crazy and I needed something to take my mind off it.
We were going through a rough patch and I felt alone.
It was a really hard time for me after my dad died.
Everybody does it, they just don't talk about it.
I was under a lot of pressure from my boss when I took the money.
I was lonely and she listened to me.
I’d had too much to drink and one of them kissed me.
That's just how I was raised, we never talked about money at home.
I couldn't help it, it was like something took over.
I had a lot on my plate that month and I forgot to tell you.
I was exhausted from the night shifts when I wrote to him.
`,
  ],
  [
    'if-apology',
    `
I'm sorry if I hurt you.
Sorry you feel that way about it.
I'm sorry that you took it like that.
I apologise if my messages upset you.
I know I lied, but I never wanted you to find out like this.
If I offended you in any way, I apologise.
I'm sorry for what I said, however I was tired of hearing it.
I know what I did was wrong but it isn't all on me.
I'm really sorry for Saturday, but please see it from my side as well.
If you felt betrayed then I'm sorry.
I regret that you were offended by my joke.
Sorry if it came across the wrong way.
`,
  ],
  [
    'blame',
    `
You made me feel like I was nothing, so I looked elsewhere.
I only went to her because you were never home.
You always turn everything into a fight.
If you had listened to me, none of this would have happened.
You never touch me any more, what did you expect?
She drove me to it with her questions.
You lied too, don't forget that.
It takes two, and my wife was no angel.
If she hadn't gone through my phone we would be fine.
He made me so angry that I threw the plate.
You also kept things from me.
You pushed me into this by being so cold.
It's your fault that I had to hide it.
`,
  ],
  [
    'minimise',
    `
It was just a kiss.
It was only a few messages, nothing more.
It meant nothing to me.
At least I never slept with him.
It's not a big deal, people flirt at work all the time.
I made a mistake.
It was just one time, three years ago.
We only talked, that's all.
It wasn't that bad compared with what others do.
It was a little white lie.
I think you are making too much of it.
It was only money.
It was a silly joke that went a bit far.
`,
  ],
  [
    'passive',
    `
Mistakes were made on both sides.
We had some wine and it just happened.
One thing led to another and I stayed the night.
Things got out of hand at the party.
We ended up in bed together.
Things were said that night that I regret.
Somehow the money disappeared from our savings.
It got out of control before I knew it.
Lines were crossed in those messages.
Before I knew it we were texting every day.
The savings got spent on other things.
I found myself in his flat again.
`,
  ],
  [
    'demand',
    `
Please forgive me.
Can you give me another chance?
When will you trust me again?
You owe me an answer after four years.
How long are you going to punish me for this?
You need to get over it.
It's time to move on, for both of us.
I just want you to forgive me so that we can be normal again.
I've said sorry, what more do you want from me?
You have to believe me this time.
I deserve a second chance.
Why can't you just let it go?
I need to know by Friday if we are still together.
`,
  ],
  [
    'pressure',
    `
Please just answer the phone.
Let me see you one last time.
I will keep calling until you pick up.
After everything I have done for you, you can't just leave.
I'm outside your house, come down.
I won't stop until you talk to me.
Just five minutes, that's all I ask.
If you ever loved me you would read this.
The kids need us together, think of them.
I will wait in front of your work every day.
Please please answer, I am begging you.
I am not giving up on us, whatever you say.
`,
  ],
  [
    'threat',
    `
I can't live without you.
You'll regret this for the rest of your life.
If you leave me I will kill myself.
There is no point in living if you're gone.
I swear I will hurt him if I see him near you.
Come back or else.
Sometimes I just want to end it all.
I don't want to be here any more.
You will never see the children again.
I'm going to show everyone those photos of you.
Everyone would be better off without me.
I'd rather die than lose you.
I took all the pills because nothing matters.
`,
  ],
  [
    'if-apology excuse',
    `
I am sorry but I had no choice that night.
`,
  ],
  [
    'blame excuse',
    `
I was drunk and you always start on me when I drink.
You know I was stressed, and you never asked how I was.
`,
  ],
  [
    'if-apology blame',
    `
I'm sorry but you made me do it.
I know I shouted, but you always do the same.
`,
  ],
  [
    'minimise if-apology',
    `
I'm sorry if you were hurt, but it was just a joke.
`,
  ],
  [
    'pressure demand',
    `
Everyone thinks you should give this a go, even your mother.
`,
  ],
  [
    'none',
    `
I told you nothing but lies for a month.
You asked a question and you deserve a just answer.
I lied because I chose to, not because of anything you did.
I ended up the list of debts with the car loan so that nothing is missing.
I am an only child and I learned early to keep things to myself.
I read your messages three times without asking you.
I took four hundred from our account on the second of May.
It began in March and it ended on the ninth of June.
I hid it from you, from your sister and from our friends.
I am sorry that I lied to you about the loan.
I was wrong, and I knew it while I did it.
You said that you felt stupid in front of your family.
You told me "you always do this" and you were right.
She said: “I can't live with this any more.”
He asked me 'when will you tell the truth?' and I looked away.
I will pay back eighty a month until it is gone.
If it is Friday at six, then I put the phone in the drawer.
I want to be just and honest with them.
They asked me not to call, and I will not call.
If they say no, I leave it at that.
I have booked a first meeting for Monday at seven.
I drank four beers and then I drove, and that was my choice.
I made the choice each time I opened the app.
I stayed out until two and told you I was at work.
The work was finished in April and I still said that I had to stay late.
I told no one else, not even my brother.
My only worry was being found out.
You are the only person I told this to.
I know what I did and I will say it plainly.
I know that you cried in the car.
I have no right to an answer.
You owe me nothing.
I do not ask you to forgive me.
You do not have to forgive me, now or later.
I will not ask how long it takes.
I can wait as long as it takes without asking.
I have stopped seeing him and I told him why.
I ended it with her on the phone while you were there.
I will move on Saturday to my brother's flat.
I moved on the first of June, and you kept the flat.
I hurt you, and I hurt your trust in your own eyes.
What happened is that I kissed him and then lied about it.
I felt lonely, and I could have told you that, and I chose not to.
I was tired of lying, so I told you.
It was hard for you to hear this from a friend.
You never did anything to cause this.
You made dinner that night and waited for me.
You made me a list of what you need.
You also asked about the money, and the answer is yes.
You always told me the truth.
If you had asked me, I would have lied again.
Because you asked, I will tell you the dates.
At least twice a week I sent her money.
At least once a month I will show you the statement.
The bank made a mistake in May, and the rest was me.
I will call you only when you ask me to.
I will only write about the children.
I just got home and I am writing this down at once.
I can live with your answer, whatever it is.
I owe my sister six hundred and I will pay it by June.
It happened on the third of March, at his place, and I said yes.
I got help from a group that meets on Thursdays.
When will you pick up the children on Sunday?
How long does the drive take with the children?
I give you the keys back and I keep no copy.
We spoke for an hour and I did not defend myself.
I used your trust to get what I wanted.
I broke my promise about the drinking.
Your anger makes sense to me.
I have written down what you said in your own words.
My first step was to close the betting account.
I was afraid of losing you, so I hid it, and that was unfair.
I will answer each question once and truly.
I do not know the exact day, and I will look it up tonight.
The lie kept me from feeling ashamed.
First I felt angry, then I opened the app, then I lied.
I was at home when you called, not at the office.
You wrote that you want no more messages, so this is for me alone.
I killed the account and I deleted the app.
We killed an hour in the waiting room and did not talk.
I chose to stay silent for two years.
It was my doing and nobody else's.
I will ask before I sit down next to you.
I called you names in front of our son, and I am ashamed of it.
I would do it differently: I would tell you the same day.
I lied about small things too, for example about smoking.
She asked me to keep away from her street and I do.
I am sorry for the year of doubt that I gave you.
I said “it was just a kiss”, and that was a lie.
My words were “sorry you feel that way” and they were cold.
I will not come to your house.
I am with my brother tonight, and I will take a walk when I want to write to you.
I told my boss the truth about the missing money.
The children will hear it from both of us, when you are ready.
`,
  ],
  [
    'control',
    `
You get the password of my phone.
I give you the PIN of my bank card.
My phone stays unlocked on the table.
You can look through my messages on Sunday.
I unlock my phone when I come home.
I share my location with you at all times.
We install a tracking app on my phone.
I send a photo of the people I am with.
You may go through my emails.
I pick up the phone day and night.
I will always be reachable for you.
I take all calls on speaker.
You can check my phone any time you like.
I turn on live location when I go out.
This is for good, with no end date.
You see all of my accounts.
`,
  ],
  [
    'none',
    `
I will tell you on Friday where I spent the evening.
We read the phone bill together on the first of the month.
I call you when the train leaves.
No passwords, and no unlocked phones.
Our passwords stay private.
Each of us keeps our own phone.
Either of us can stop this at any time.
You can end it whenever you like, and so can I.
I mention it before you ask when I have met them.
We do not share our location.
I show you the receipt from the garage.
The agreement ends on the first of May.
I tell you when I am late, and why.
I open the letters from the bank at the table with you.
We talk for ten minutes on Sunday about how it goes.
Nobody shows pictures of other people.
`,
  ],
];

/** Written when the patterns were there and not tried out on them before; then the patterns were mended with them. */
export const writtenAfter: readonly Labelled[] = [
  [
    'excuse',
    `
I was so tired from the baby that I didn't think about what I was doing.
I'd had a few beers and my judgement was off.
My job was eating me alive at the time and I just snapped.
I was really depressed back then and couldn't cope.
It was a difficult year for both of us with the moving and everything.
I couldn't help myself, the app is made to hook you.
Everyone in my office has a second phone.
I was under huge stress because of the debts.
That's just the way I am when I get nervous.
I wasn't myself after the operation.
`,
  ],
  [
    'if-apology',
    `
I want to say sorry if anything I did made you uncomfortable.
I'm sorry you see it that way.
I apologise for lying to you, but I was scared.
If my words hurt you, that was never my intention.
Sorry that you got upset about the message.
I know it was wrong to read your diary but I needed to be sure.
I'm sorry for any pain this has caused.
Sorry if you feel that I let you down.
I regret what I said although I still think I had a point.
`,
  ],
  [
    'blame',
    `
You never listened when I tried to tell you.
You pushed me away for months, so where was I supposed to go?
She made me feel small in front of the kids.
If you weren't so jealous I could have told you.
You were always on your phone anyway.
Maybe if you had shown some interest in me it would not have come to that.
He is not exactly a saint either.
You started it by bringing up my mother.
I did it because you stopped caring about us.
My wife always puts the children before me, so I looked for warmth elsewhere.
`,
  ],
  [
    'minimise',
    `
We just flirted a bit at the Christmas party.
It was only twice and we used protection.
It didn't mean anything.
It wasn't a big thing, just some pictures.
I only looked at your phone once.
It's just money, we can earn it again.
At least I told you myself.
It was nothing serious.
It was one stupid mistake.
Honestly it's not as bad as it sounds.
`,
  ],
  [
    'passive',
    `
It just sort of happened after the concert.
Things escalated and a plate was broken.
We ended up sleeping together twice.
Somehow I never got round to telling you.
Hurtful things were said.
The rent money was gambled away in one weekend.
The situation got out of hand.
I got carried away.
One thing led to the next and suddenly I was lying every day.
Your birthday was forgotten.
`,
  ],
  [
    'demand',
    `
I hope you can find it in your heart to forgive me.
All I want is one more chance to show you.
How long will you keep this up?
You should trust me by now, I have done all you asked.
When are you going to stop being angry?
It's been six months, isn't that enough?
I want you to believe me.
Can we please move on now?
You owe it to me to hear my side.
Tell me that you still love me.
`,
  ],
  [
    'pressure',
    `
Please, just let me explain.
I'll be at the station at six and I'll wait until you come.
One last coffee, then I leave you in peace.
If you loved me at all you would not do this.
Think about what this does to the kids.
I've sent you ten messages, why won't you answer?
Don't throw away eleven years over this.
I can't eat and I can't sleep, please call me.
I just need to see you for ten minutes.
`,
  ],
  [
    'threat',
    `
I don't know how to live without you.
If you tell my parents you will regret it.
I feel like killing myself.
I will make her pay for this.
There's nothing left to live for.
If he comes near you again I'll break his legs.
I want to die.
I'm going to tell everyone at your work what you did to me.
I can't go on like this any more.
Sometimes I think about hurting myself.
`,
  ],
  [
    'pressure demand',
    `
I'm not going to give up until you take me back.
`,
  ],
  [
    'if-apology demand',
    `
I am sorry for what happened, but you have to understand where I was coming from.
`,
  ],
  [
    'threat demand',
    `
You had better come home or else.
`,
  ],
  [
    'none',
    `
I gave you nothing but half truths that winter.
A just answer would have been yes, and I said no.
I went there because I wanted to, nobody asked me.
I ended up the road without petrol and had to call you.
She is an only child and her parents live far away.
I was the only one who knew the number of the account.
I have just read your letter, twice.
I sat in the car for an hour before I came in.
I told you the truth about the trip on Sunday.
I lied about my salary from January to May.
I am sorry that I read your diary.
I apologise for shouting at you in the shop on Friday.
I did it, I planned it, and I hid it.
I shouted, you cried, and our son stood in the door.
I know that I broke something that took us years to build.
I know how the account works and I will show you.
I know the name of the street but not the number.
You always asked me kindly and I always lied.
You never had any reason to doubt yourself.
You never once lied to me.
You made it clear that you need time.
You made a list of questions and I answered them all.
He asked me where I was and I said at my mother's.
You did nothing wrong.
None of this was your fault.
I do not blame you for being angry.
You trusted me with your savings and I took them.
You also asked if there was anyone else, and there was not.
Because of me you had to borrow from your sister.
If you want to read the messages, I will hand you the phone.
If you do not want to talk, I will leave the room.
If I feel the urge to bet, then I call my brother.
If I hurt you again with a joke, tell me to stop and I will.
When you asked me at dinner I said “there is nobody”.
You told me: "If you had loved me you would have stopped."
She wrote 'I can not trust you any more' and I understand it.
He said “you owe me the truth” and he is right.
I was at the pub with two friends from work until eleven.
I was drinking every evening and I hid the bottles in the garage.
I was angry and I chose to hit the door.
My work ends at five and I am home at half past.
The bank was closed, so I will go there on Monday.
It was a long letter and I read all of it.
It was in the summer of the second year.
It was not just a kiss, it went on for half a year.
It was not a mistake, it was a choice that I made many times.
It mattered to you and I acted as if it did not.
This was a big thing for you.
I just want to be honest in this account.
I only see her at work and we do not talk alone.
I will only use the shared card from now on.
At least three of our friends knew before you did.
It happened at our house while you were with your mother.
What happened was my doing.
Things between us are quiet now, and I leave it so.
I lost the money at the races, all of it, on one day.
I was told to leave and I left.
The appointment was made for Tuesday by the clinic.
I found the letter in my coat and I gave it to you.
You can forgive me or not, that is yours to decide.
I am not asking for another chance.
I do not expect you to trust me.
You do not need to answer this.
How long it takes is up to you.
When will the doctor see our son?
I moved on Saturday and my new address is with the lawyer.
I got over the flu, so I can take the children on Friday.
I let the matter of the car go, because it was settled in May.
I will stop asking about it.
I owe you six hundred and forty.
You asked me to wait until spring and I will wait.
I will not call, write or come by.
I keep my promise to write only about the school.
I was waiting for the bus when you saw me.
The children need new shoes and I will pay for them.
Please send the school's letter to my brother's address.
I can call at five on Sunday, as we agreed.
My phone stays in the kitchen at night.
The plant died while I was away and you said nothing.
I do not want to hurt you any further.
It would kill the trust that is left if I lied again.
You may regret that you met me, and I can understand that.
I live without a car now, to pay it back sooner.
The film had no point and we left.
I end the evening at ten and go home.
I ended the affair on the fourth of April and I told you in May.
I take my tablets each morning, as the doctor said.
I will never raise my hand against anyone again.
My part in the chain was that I opened the app.
I wanted to be seen as strong, and so I hid the loss.
I told myself that one more day would not matter.
The urge lasts about ten minutes and then it goes.
I owe you the dates, and here they are.
I let you believe that you had imagined it.
`,
  ],
];

/** Written last. No pattern was changed for these: what they show is nearest to how the hints do with new words. */
export const writtenLast: readonly Labelled[] = [
  [
    'excuse',
    `
I was so overwhelmed with the twins that I wasn't myself.
We had been drinking since noon.
I was under pressure at work and I needed a release.
It was a dark time in my life.
`,
  ],
  [
    'if-apology',
    `
I'm sorry if that made you sad.
I do apologise, but I can't change the past.
I'm sorry you think I did it on purpose.
I know I should have asked you first but there was no time.
`,
  ],
  [
    'blame',
    `
You never once asked me how I was doing.
He always puts me down in front of his friends.
If you had been nicer to me, I would have stayed home.
She made me lie about it.
`,
  ],
  [
    'minimise',
    `
It was only a small amount.
We just kissed, nothing else.
It's not that big of a deal.
It was a stupid little thing.
`,
  ],
  [
    'passive',
    `
Feelings got hurt and promises were broken.
I somehow lost track of it all.
It just happened without any plan.
We ended up at her place.
`,
  ],
  [
    'demand',
    `
Please find a way to forgive me.
When will you stop bringing this up?
I deserve another chance after all this work.
You need to let me explain.
`,
  ],
  [
    'pressure',
    `
Please just read this one letter.
I'll keep trying until you answer me.
After all these years you can't simply walk away.
Your parents think that we belong together.
`,
  ],
  [
    'threat',
    `
I don't want to live any more.
You will be sorry for this, both of you.
I could kill him for what he said.
My life is not worth living now.
`,
  ],
  [
    'none',
    `
I asked for nothing but silence and you gave me that.
I told you on the phone that I had lost my job, and that was a lie.
I was at his flat on three evenings in May.
My brother was with me and he saw it too.
You were afraid of me that night, and you had cause to be.
I hid two letters from the bank in my desk.
I broke the promise that I made at your father's grave.
You told me twice that it hurt you, and I laughed.
I only stopped because you found out.
I just wanted you to think well of me.
I have no excuse for the message in June.
I put my own comfort before your safety.
I chose this because I was afraid of a row.
If you ask me a question, I will answer it truly.
If they do not want to see me, I stay away.
I wrote to her each night after you fell asleep.
It is over since the tenth of August.
We met four times, always at the same café.
You can ask me anything, and you can stop at any time.
I will leave the house when you say so.
I will hand in my report on time this week.
I will pay the first part at the end of June.
I will tell my parents myself that I lied to them.
I feel shame, and I will not hand that to you.
The truth is that I wanted both.
I was the one who locked the door.
What you said was: “get over it”, and then you laughed.
I have kept two of five promises this month.
I moved the money to my own account so that you would not see it.
I will take part in the course for eight weeks.
I turned off the phone and went for a walk.
You do not owe me trust, an answer or a talk.
At least I can say now what I did and when.
I had a drink with her on the Tuesday and did not tell you.
You were never told about the second card, because I hid it.
It was the third time that I said I was working late.
I made the same choice again on the Friday.
My sister knows, and she told me to be plain with you.
I want nothing from you in return for this.
The children sleep at mine on the agreed days only.
`,
  ],
];

/** Written for what was missed, and for sincere words that were taken for harm: the patterns know them. */
export const writtenOfHarm: readonly Labelled[] = [
  [
    'threat',
    `
If you don't answer me I'll do something stupid.
You won't have to worry about me much longer.
I don't know what I'll do if you leave me.
I have the pills in front of me.
When I'm dead you will understand.
My death will be on you.
I want to end everything.
I wanna die.
I bought a rope today.
I am standing on the bridge.
I wish I wasn't alive.
I just want to never wake up.
I don't see any way out.
I can't survive this.
I know where you work.
I'll make your life hell.
You don't know what I'm capable of.
I want him dead.
Don't make me come over there.
I won't hurt you if you do as I say.
Next time it will be worse.
It would be a shame if your boss saw those pictures.
`,
  ],
  [
    'blame',
    `
We both made mistakes that year.
I had an affair, but you were distant.
I read your messages, but you never talked to me.
`,
  ],
  [
    'excuse',
    `
I lied, but I was afraid of how you would react.
I hid it, but I was ashamed.
`,
  ],
  [
    'demand',
    `
When will this be enough for you?
I have said sorry a hundred times.
`,
  ],
  [
    'none',
    `
I thought of telling you, but you were asleep by then.
I said I would ring, but I was late, and you waited for an hour.
You trusted me with the card, and I used it for myself.
You asked me twice, but I said nothing.
I had to end it.
I told that person I wanted to end it.
I ended everything with my colleague in May.
I want to end everything with that person today.
I have nothing to lose by telling you the truth.
I drove twenty kms to bring the keys.
I threw myself into work and was never at home.
I am driving my car into town on Friday.
I have found the letter and I will bring it back.
I saw no way forward but to hide the bill.
I take my pills each morning, as agreed.
You did not deserve to be hurt.
I blamed you for my drinking, and that was wrong.
I said it was your fault, and it was mine.
I said you made me do it.
You cannot sleep, and that is because of what I did.
I am sorry that you got hurt because I lied.
I am ready to use them each evening.
I am not going to be here tomorrow, so the keys are under the mat.
I will be at the bridge at six, where we agreed to meet.
I work next to you and I kept it from you all the same.
I am done with betting.
I do not know what I would have done without my sister.
I read the goodbye card you wrote, and I understood.
You know what I told your mother, and it was not true.
I will not ask for your new address.
`,
  ],
];
