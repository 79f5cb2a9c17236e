namespace CustomerHealth.Core.Reviews.Internal;

/// <summary>The fields of <c>qbr-internal</c> and what they hold. A test keeps them equal to what the model has.</summary>
internal static class InternalQbrFields
{
    public const string Text = """
        organisation             Name of the firm
        person                   Whose pack it is
        about                    Role, pod, manager and day of the review, as far as known, with dots between
        quarter                  The quarter looked back on, Q3 2026
        nextQuarter              The quarter that is planned, Q4 2026
        from                     First day of the quarter
        to                       Last day of the quarter
        asOf                     Last day that counts: the same, or an earlier one while the quarter runs
        today                    Day on which all that is kept only as it is now was read: objectives, weekly goals, tests, training, outcomes
        running                  Yes while the quarter is not over
        scorecardVersion         Version of the scorecard that was applied
        hasRecord                Yes when a record of the review was given
        lastReview               Day of the review in which the commitments were made, or empty
        reviewDate               Day of this review, or empty
        commitments[]            What was promised in the last review: broken ones first, then overdue, kept, open
        commitments[].what       What it is
        commitments[].owner      Who does it
        commitments[].due        Last day for it
        commitments[].status     kept, broken, open, or overdue: open and past its day
        commitments[].evidence   What shows it, or a dash
        commitmentWords          2 kept, 1 broken, 1 past its day and 1 open; empty for none
        checks[]                 When the commitments were looked at again
        checks[].after           3 days, 2 weeks, 6 weeks
        checks[].day             The day
        nextChecks[]             The same for the commitments of this review
        nextChecks[].after       3 days, 2 weeks, 6 weeks
        nextChecks[].day         The day
        wins[]                   What went well; {{this}} in the loop
        failures[]               What did not; {{this}} in the loop
        lessons[]                What both taught; {{this}} in the loop
        summary[]                The quarter in three sentences; {{this}} in the loop
        summaryOf                Of a leader, whose facts these are; else empty
        tiles[]                  For a tiles block: {{json tiles}}
        tiles[].label            What is counted
        tiles[].value            How many
        tiles[].of               of how many
        tiles[].note             What it is in a good quarter
        tiles[].status           green, red or unknown
        missing[]                The parts that could not be got; {{this}} in the loop
        objectives[]             Objectives of the person's accounts that were due in the quarter
        objectives[].account     Name of the account
        objectives[].metric      What is measured
        objectives[].baseline    Where it stood at the start
        objectives[].target      Where it is to stand
        objectives[].current     Where it stands, or a dash
        objectives[].due         Its last day
        objectives[].status      met, missed or unknown
        objectives[].word        Met, Missed, Not measured
        goingOn[]                Objectives of those accounts that run on
        goingOn[].account        Name of the account
        goingOn[].metric         What is measured
        goingOn[].baseline       Where it stood at the start
        goingOn[].target         Where it is to stand
        goingOn[].current        Where it stands, or a dash
        goingOn[].due            Its last day
        goingOn[].status         running
        goingOn[].word           Runs on
        weeks[]                  Weekly goals the person set, week by week
        weeks[].week             2026-W39
        weeks[].set              How many were set
        weeks[].met              How many were met
        weeks[].postponed        How many were postponed
        weeks[].missed           How many were missed
        weeks[].open             How many are open
        allWeeks.week            All
        allWeeks.set             How many were set in the quarter
        allWeeks.met             How many were met
        allWeeks.postponed       How many were postponed
        allWeeks.missed          How many were missed
        allWeeks.open            How many are open
        unmet[]                  Goals missed or postponed, the first 14
        unmet[].week             2026-W39
        unmet[].account          Name of the account
        unmet[].text             The goal in its owner's words
        unmet[].missed           Yes when it was missed, no when it was postponed
        moreUnmet                How many more there are; 0 for none
        tests[]                  Conversion tests that ended in the quarter, of the person's accounts or made by the person
        tests[].name             Name of the test
        tests[].tactic           The tactic it belongs to, or a dash
        tests[].account          Name of the account
        tests[].designer         Who made it, or a dash
        tests[].ended            Day of the last look
        tests[].control          Conversion of the control, 2.30 %
        tests[].variant          Conversion of the variant
        tests[].p                p after Holm's correction over all tests of the firm that ended in the quarter
        tests[].status           won, lost or inconclusive
        testChart[]              For an intervals block: {{json testChart}}
        testChart[].label        Name of the test
        testChart[].value        Difference to the control, percentage points
        testChart[].low          Lower end of its 95 % interval
        testChart[].high         Upper end of its 95 % interval
        testChart[].verdict      won, lost or inconclusive
        testWords                2 won, 1 lost and 3 inconclusive; empty for none
        training[]               Training done in the quarter
        training[].module        Name of the module
        training[].day           When it was completed
        training[].score         Points, or a dash
        lowLimit                 A score below it is low, 70
        lowScores[]              Modules whose newest score is low
        lowScores[].module       Name of the module
        lowScores[].day          When it was completed
        lowScores[].score        Points
        repeats[]                Kinds of work whose weekly goals were missed or postponed more than once
        repeats[].work           Name of the objective they served
        repeats[].missed         How many were missed
        repeats[].postponed      How many were postponed
        accounts[]               Accounts the person owns on the last day
        accounts[].name          Name of the account
        accounts[].mrr           Monthly recurring revenue, 8,400, or a dash
        accounts[].renewal       Day of the renewal, or a dash
        accounts[].silent        Names of the scores that are unknown or not applicable at the start and at the end; empty for none
        accounts[].bands[]       Its scores whose band changed; for a history block: {{json bands}}
        accounts[].bands[].label  Name of the score
        accounts[].bands[].bands[]  green, yellow, red, na or unknown at each of the points
        accounts[].rows[]        Its scores, in the order of the scorecard
        accounts[].rows[].name   Name of the view, or of the view and a group of it
        accounts[].rows[].start.status  green, yellow, red, na or unknown at the start of the quarter
        accounts[].rows[].start.score  Score then, or empty
        accounts[].rows[].end.status  green, yellow, red, na or unknown on the last day
        accounts[].rows[].end.score  Score then, or empty
        accounts[].rows[].change  Points between both, −6, or a dash
        accounts[].rows[].weeks[]  Weekly scores, for {{spark weeks}}
        points[]                 Names of the points of time, for a history block
        moves[]                  Scores whose band at the end is another than at the start, Red ones first
        moves[].account          Name of the account
        moves[].row.name         Name of the view, or of the view and a group of it
        moves[].row.start.status  green, yellow, red, na or unknown at the start of the quarter
        moves[].row.start.score  Score then, or empty
        moves[].row.end.status   green, yellow, red, na or unknown on the last day
        moves[].row.end.score    Score then, or empty
        moves[].row.change       Points between both, −6, or a dash
        moves[].row.weeks[]      Weekly scores, for {{spark weeks}}
        clients[]                What became of clients in the quarter, of a leader everyone's below
        clients[].day            When
        clients[].account        Name of the account
        clients[].status         won, churned, renewed, expanded or contracted
        clients[].word           Won, Lost, Renewed, Expanded, Contracted
        moreClients              How many more there are than the first 20; 0 for none
        handed[]                 Accounts that changed hands, as sentences; {{this}} in the loop
        renewals[]               Accounts that renew in the quarter that comes, of a leader everyone's below
        renewals[].account       Name of the account
        renewals[].owner         Who owns it
        renewals[].day           Day of the renewal
        renewals[].mrr           Monthly recurring revenue, or a dash
        renewals[].reds          Names of its scores that are Red, or none
        renewals[].hasReds       Yes when there are any
        moreRenewals             How many more there are than the first 20; 0 for none
        team[]                   Those who report to the person, each with everyone below; empty for nobody
        team[].name              Who
        team[].role              What they do, or a dash
        team[].people            How many people the line is about
        team[].clients           Accounts they own
        team[].objectives        Objectives met of those due, 3 of 4, or a dash
        team[].goals             Weekly goals met of those closed, or a dash
        team[].tests             Conversion tests won of those that ended, or a dash
        team[].turnedRed         Scores that turned Red
        team[].leftRed           Scores that left Red
        team[].lost              Clients that left
        team[].pack              Key of the person: their own pack is asked for with it
        facts[]                  The facts that say whether the quarter was good
        facts[].name             What is looked at
        facts[].here             What it is here
        facts[].goodWhen         What it is in a good quarter
        facts[].status           green when it is so, red when not, unknown when nothing is known
        good                     Yes when every fact that is known holds
        leads[]                  What to talk about
        leads[].fact             A fact of the quarter
        leads[].question         The question that opens the talk
        questions[]              Leading questions for every review; {{this}} in the loop
        goodQuarterQuestions[]   Questions for a good quarter; empty for another; {{this}} in the loop
        snapshot                 Id of the frozen facts
        figures[]                The counts, and the scores of the person's accounts that changed their band, with their codes for verify
        figures[].name           Weekly goals met, or account and score
        figures[].start          Score at the start of the quarter, or a dash; empty for a count
        figures[].startCode      Its code; empty when there is none
        figures[].end            Score on the last day, or a dash; or the count
        figures[].endCode        Its code; empty when there is none
        """;
}
