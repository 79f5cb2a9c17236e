namespace CustomerHealth.Core.Reviews.Client;

/// <summary>The fields of <c>client-qbr</c> and what they hold, each one looked at and marked as one that a client may see. A test keeps them equal to what the model has.</summary>
internal static class ClientQbrFields
{
    public const string Text = """
        organisation @client                  Name of the firm that prints the document
        account.name @client                  Name of the account
        preparedFor @client                   Who it is made for, with title; empty when not said
        quarter @client                       The quarter looked back on, Q3 2026
        nextQuarter @client                   The one after it, Q4 2026
        period @client                        Its first and last day, 1 Jul 2026 to 30 Sep 2026
        isOver @client                        Yes when the quarter is over on the day looked from
        asOf @client                          The day looked from
        today @client                         The day on which the objectives stood so
        snapshot @client                      Id of the frozen facts
        summary @client                       Two to four sentences on what was agreed and what came of it
        tiles[] @client                       For a tiles block: {{json tiles}}; the first four objectives
        tiles[].label @client                 What is measured
        tiles[].value @client                 Where it stands; empty when not measured
        tiles[].of @client                    Its unit
        tiles[].note @client                  target 15, from 11
        tiles[].detail @client                due 18 Sep 2026
        tiles[].status @client                green, yellow, red or unknown
        tiles[].says @client                  Met, Held, On the way, Behind its pace, Not met, Not measured, Cannot be placed, Not started
        objectives[] @client                  Objectives that ran on any day of the quarter
        objectives[].name @client             What is measured
        objectives[].baseline @client         Where it stood at the start
        objectives[].target @client           Where it is to stand
        objectives[].current @client          Where it stands, or a dash
        objectives[].due @client              Its last day
        objectives[].agreedBy @client         Who agreed to it on the client's side, or a dash
        objectives[].status @client           green, yellow, red or unknown
        objectives[].word @client             Met, Held, On the way, Behind its pace, Not met, Not measured, Cannot be placed, Not started
        objectives[].pace @client             58 % of the way; at this pace it lands 9 days late
        progress[] @client                    For a bars block: how far each objective has come
        progress[].label @client              What is measured
        progress[].value @client              Parts in a hundred of the way from baseline to target; nothing when not measured
        progress[].plan @client               Parts in a hundred of its time that are gone
        planLabel @client                     What the markers stand for
        outcomes.sentence @client             How much is known of Client Outcomes
        outcomes.measures[] @client           Measures of the views that clients may see
        outcomes.measures[].name @client      Name of the measure
        outcomes.measures[].value @client     Its value, or a dash
        outcomes.measures[].target @client    100 % or more, or a dash
        outcomes.measures[].before @client    Its value at the end of the quarter before, or a dash
        outcomes.measures[].at @client        Day of the newest value, or a dash
        outcomes.measures[].status @client    green, yellow, red, na or unknown
        outcomes.measures[].word @client      On target, Close to target, Short of target, Does not apply yet, Not measured yet, Too old to count
        work.count @client                    12 pieces of work
        work.isShared @client                 Yes when the client may read the texts of the work; else there are only counts
        work.groups[] @client                 Weekly goals that were done, by the objective they served
        work.groups[].objective @client       What the objective measures, or Other work
        work.groups[].count @client           3 pieces of work
        work.groups[].items[] @client         One by one, in order of day; empty when the texts are not shared
        work.groups[].items[].text @client    What was done
        work.groups[].items[].day @client     When
        work.note @client                     From when weekly plans are on record; empty when from the start of the quarter
        tests[] @client                       Conversion tests that ended in the quarter
        tests[].name @client                  What was tested
        tests[].variant @client               What was tried
        tests[].visitors @client              Visitors of both arms
        tests[].before @client                Conversion of what was there before
        tests[].after @client                 Conversion of what was tried
        tests[].ended @client                 Its last day
        tests[].verdict @client               Won, Lost, Inconclusive; corrected for the number of tests
        tests[].status @client                green, red or unknown
        testsChart[] @client                  For an intervals block
        testsChart[].label @client            What was tested
        testsChart[].value @client            Difference in percentage points
        testsChart[].low @client              Lower end of the 95 % interval
        testsChart[].high @client             Upper end of the 95 % interval
        testsChart[].verdict @client          won, lost or inconclusive
        testsTally @client                    3 tests ended: 1 won and 2 inconclusive
        waiting.sentence @client              What waiting for answers cost, or that it is not known
        waiting.questions[] @client           Questions that were open in the quarter
        waiting.questions[].what @client      The question
        waiting.questions[].who @client       Who was asked
        waiting.questions[].asked @client     When
        waiting.questions[].due @client       When the answer was due
        waiting.questions[].answered @client  When it came, or still open
        waiting.questions[].lost @client      Working days of the quarter lost after that
        waiting.calendar @client              How working days are counted; empty when nothing was
        coming[] @client                      Objectives due after the quarter
        coming[].name @client                 What is measured
        coming[].baseline @client             Where it stood at the start
        coming[].target @client               Where it is to stand
        coming[].current @client              Where it stands, or a dash
        coming[].due @client                  Its last day
        coming[].agreedBy @client             Who agreed to it on the client's side, or a dash
        coming[].status @client               green, yellow, red or unknown
        coming[].word @client                 Met, Held, On the way, Behind its pace, Not met, Not measured, Cannot be placed, Not started
        coming[].pace @client                 starts on 5 Oct 2026
        asks[] @client                        What the client is asked for
        asks[].what @client                   What it is
        asks[].who @client                    Who is asked
        asks[].by @client                     The last day that helps, or a dash
        asksAreKept @client                   No when nobody wrote down what is asked for
        contacts[] @client                    Whom the client can turn to
        contacts[].name @client               Full name
        contacts[].for @client                What for
        contacts[].reach @client              Address or number, or a dash
        figures[] @client                     Where each objective stands, the outcomes and the days lost, with their codes for verify
        figures[].name @client                What is measured
        figures[].value @client               Its value, with its unit
        figures[].code @client                Code of the value
        figures[].way @client                 Share of the way to the target of an objective; else empty
        figures[].wayCode @client             Code of that share; empty when there is none
        """;
}
