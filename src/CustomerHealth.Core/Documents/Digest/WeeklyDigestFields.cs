namespace CustomerHealth.Core.Documents.Digest;

/// <summary>The fields of <c>weekly-digest</c> and what they hold. A test keeps them equal to what the model has.</summary>
internal static class WeeklyDigestFields
{
    public const string Text = """
        organisation            Name of the firm
        scope                   All accounts, Pod Harbour, the name of the person who owns them, or of the one who leads the owners
        week                    The ISO week, 2026-W47
        days                    Mon 16 to Sun 22 Nov 2026, Europe/Helsinki, and the day it is seen on when the week is not over
        accounts                How many accounts, 24 accounts
        asOf                    The day the scores are of, 22 Nov 2026
        since                   The day before the week, 15 Nov 2026: what moved, moved since its end
        scorecardVersion        Version of the scorecard that was applied
        snapshot                Id of the frozen facts
        verdict                 Two sentences: what moved, and what was done
        tiles[]                 For a tiles block: the week in four counts
        tiles[].label           What is counted
        tiles[].value           How many
        tiles[].of              / 14, or empty
        tiles[].note            2 missed · 1 open
        worse[]                 The six scores that went deepest into a worse band or fell far and are still down, in the order of the views
        worse[].account         Name of the account
        worse[].score           Name of the view; of the view and the group where groups are not combined
        worse[].from            Score at the end of the week before, or a dash
        worse[].fromStatus      green, yellow, red or unknown: its band
        worse[].to              Score on the day looked from
        worse[].status          green, yellow or red: its band
        worse[].word            Green, Yellow or Red
        worse[].why             What drove it, the heaviest first; with all else it sums to the change. A fall that began before the week is added: fell 15 points since 18 Oct
        worse[].play            What to do
        worse[].owner           Who does it, or a dash
        moreWorse               How many more there are; 0 for none
        better[]                The six scores that rose farthest into a better band, in the order of the views
        better[].account        Name of the account
        better[].score          As in worse
        better[].from           Score before
        better[].fromStatus     green, yellow or red: its band
        better[].to             Score after
        better[].status         green, yellow or red: its band
        better[].word           Green, Yellow or Red
        better[].why            What drove it, the heaviest first; with all else it sums to the change
        better[].play           Empty: nothing is to be done
        better[].owner          A dash
        moreBetter              How many more there are; 0 for none
        risks[]                 The four accounts to work on first
        risks[].account         Name of the account
        risks[].why             Conflict, New Red, Red that renews soon, Fell, Red, Lost sight
        risks[].score           The view or group that put it there
        risks[].status          green, yellow, red, na or unknown
        risks[].word            Green, Yellow, Red, Not applicable, Unknown
        risks[].value           Score, or a dash
        risks[].fact            What is worst in it
        risks[].play            What to do
        risks[].owner           Who does it
        risks[].renewal         Day of the renewal, or a dash
        moreRisks               How many more there are; 0 for none
        goals[]                 Weekly goals of the week by pod, or by who set them; in the order of names
        goals[].name            Name of the pod or person
        goals[].set             How many were set
        goals[].met             How many are met
        goals[].missed          How many the week ended without
        goals[].open            How many may still be met
        goals[].postponed       How many were put off, with a reason, before the week ended
        goalsBy                 Pod or Who
        unmet[]                 Up to six weekly goals that are not met
        unmet[].account         Name of the account
        unmet[].text            The goal in its owner's words
        unmet[].state           Missed, Still open or Postponed
        moreUnmet               How many more there are; 0 for none
        objectives[]            Up to four objectives that run, those that land late first
        objectives[].account    Name of the account
        objectives[].metric     What is measured, with its unit
        objectives[].baseline   Where it stood at the start
        objectives[].current    Where it stands, or a dash
        objectives[].target     Where it is to stand
        objectives[].due        The last day on which it can be met
        objectives[].lands      The day it lands at the present pace, or a dash
        objectives[].pace       9 days late, 6 days early, on its day, met, no way made yet, no value yet, began today
        moreObjectives          How many more there are; 0 for none
        renewals[]              Contracts that renew soon, the nearest first
        renewals[].account      Name of the account
        renewals[].renewal      Day of the renewal
        renewals[].away         in 18 days
        renewals[].mrr          Monthly recurring revenue, or a dash
        renewals[].reds         Names of its Red scores; empty for none
        renewals[].owner        Owner of the account, or a dash
        renewalDays             Soon is within so many days, 60
        acts[]                  Up to six acts by hand, the newest first
        acts[].when             Thu 19 Nov
        acts[].account          Name of the account
        acts[].act              cap set, measure set, contact noted
        acts[].change           What it changed
        acts[].by               Who did it
        moreActs                How many more there are; 0 for none
        unknowns[]              What is not known, a sentence each; {{this}} in the loop
        figures[]               The counts, and the scores that are named, with their codes for verify
        figures[].name          Weekly goals met, or account and score
        figures[].before        Score at the end of the week before, or a dash; empty for a count
        figures[].beforeCode    Its code; empty when there is none
        figures[].now           Score on the day looked from, or a dash; or the count
        figures[].nowCode       Its code; empty when there is none
        """;
}
