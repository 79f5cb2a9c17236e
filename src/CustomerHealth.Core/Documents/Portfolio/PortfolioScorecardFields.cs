namespace CustomerHealth.Core.Documents.Portfolio;

/// <summary>The fields of <c>portfolio-scorecard</c> and what they hold. A test keeps them equal to what the model has.</summary>
internal static class PortfolioScorecardFields
{
    public const string Text = """
        organisation @client    Name of the firm that prints the document
        asOf @client            The day the scores are of, 20 Nov 2026
        scope                   All accounts, or the pod that was asked for
        accounts                How many accounts, 24 accounts
        source                  Where the figures come from: daily snapshots, or scored for this document
        scorecardVersion        Version of the scorecard that was applied
        snapshot @client        Id of the frozen facts
        verdict                 Two or three sentences; it names scores and never merges them
        tiles[]                 For a tiles block: {{json tiles}}
        tiles[].label           Name of the view
        tiles[].value           Mean score of the accounts that have one
        tiles[].of              / 100, or empty without a score
        tiles[].note            Mean change in four weeks, or how many accounts have a score
        tiles[].status          green, yellow, red or unknown: the band of the mean
        tiles[].trend[]         Mean of each week
        tiles[].rows[]          One row per group, of a view whose groups are not combined
        tiles[].rows[].label    Name of the group
        tiles[].rows[].status   green, yellow, red or unknown
        tiles[].rows[].value    Mean score
        scores[]                Each view, or each group of a view that is not combined
        scores[].name           Name of the view; of the view and the group where groups are not combined
        scores[].mean           Mean score, or a dash
        scores[].status         green, yellow, red or unknown: the band of the mean
        scores[].word           Green, Yellow, Red or Unknown
        scores[].change         Mean change in four weeks of the accounts scored then and now, or a dash
        scores[].compared       How many accounts the change rests on
        scores[].weeks[]        Mean of each week, oldest first
        scores[].scored         How many accounts have a score
        scores[].coverage       Mean share of the weight that rests on fresh data
        scores[].green          Accounts in Green now
        scores[].yellow         Accounts in Yellow now
        scores[].red            Accounts in Red now
        scores[].unknown        Accounts without enough fresh data now
        scores[].na             Accounts it does not apply to now
        scores[].greenBefore    Accounts in Green four weeks ago
        scores[].yellowBefore   Accounts in Yellow four weeks ago
        scores[].redBefore      Accounts in Red four weeks ago
        scores[].unknownBefore  Accounts without enough fresh data then, or not known then
        scores[].naBefore       Accounts it did not apply to then
        pods[]                  Tables of at most six pods in the order of their names; empty for a single pod
        pods[].columns[]        The pods of one table
        pods[].columns[].name   Name of the pod, or No pod
        pods[].columns[].accounts  How many accounts it has
        pods[].rows[]           Each view, or each group of a view that is not combined
        pods[].rows[].name      Its name
        pods[].rows[].cells[]   One for each pod of the table
        pods[].rows[].cells[].mean  Mean score, or a dash for fewer than three accounts
        pods[].rows[].cells[].status  green, yellow, red or unknown: the band of the mean
        pods[].rows[].cells[].change  Mean change in four weeks, or a dash for fewer than three accounts
        pods[].rows[].cells[].scored  How many accounts have a score
        pods[].rows[].cells[].isLowest  Whether the row has no lower mean over all pods, and a higher one
        owners[]                The same for account owners; empty for a single one
        owners[].columns[]      The owners of one table
        owners[].columns[].name  Name of the owner, or No owner
        owners[].columns[].accounts  How many accounts they own
        owners[].rows[]         Each view, or each group of a view that is not combined
        owners[].rows[].name    Its name
        owners[].rows[].cells[]  One for each owner of the table
        owners[].rows[].cells[].mean  Mean score, or a dash for fewer than three accounts
        owners[].rows[].cells[].status  green, yellow, red or unknown: the band of the mean
        owners[].rows[].cells[].change  Mean change in four weeks, or a dash for fewer than three accounts
        owners[].rows[].cells[].scored  How many accounts have a score
        owners[].rows[].cells[].isLowest  Whether the row has no lower mean over all owners, and a higher one
        fewest                  A mean of fewer accounts than this is a dash, 3
        weeks[]                 The last day of each of five weeks, 24 Aug, oldest first
        panels[]                For a multiples block: the mean of each week; a score that no account has had is left out
        panels[].label          Name of the view; of the view and the group where groups are not combined
        panels[].status         green, yellow, red or unknown: the band of the mean
        panels[].values[]       Means, oldest first; null where there is none
        scale[]                 The bands behind the panels, from low to high; empty when views differ in them
        scale[].from            Lowest score
        scale[].to              Highest score
        scale[].status          green, yellow or red
        low                     Where the scale of the panels begins: the ten below the lowest mean
        high                    Where it ends: the ten above the highest
        falls[]                 The six scores that fell most in four weeks
        falls[].account         Name of the account
        falls[].score           Name of the view or group
        falls[].from            Score four weeks ago
        falls[].to              Score now
        falls[].change          −24.2
        falls[].why             The heaviest parts of the change; with the rest they sum to it
        falls[].status          green, yellow or red
        falls[].word            Green, Yellow or Red
        rises[]                 The six scores that rose most in four weeks
        rises[].account         Name of the account
        rises[].score           Name of the view or group
        rises[].from            Score four weeks ago
        rises[].to              Score now
        rises[].change          +24.2
        rises[].why             The heaviest parts of the change; with the rest they sum to it
        rises[].status          green, yellow or red
        rises[].word            Green, Yellow or Red
        conflicts[]             Accounts whose groups contradict each other
        conflicts[].account     Name of the account
        conflicts[].name        advocate about to churn
        conflicts[].fact        What is worst in it
        conflicts[].play        What to do
        conflicts[].owner       Who does it
        risks[]                 The fifteen accounts to work on first, conflicts left out
        risks[].account         Name of the account
        risks[].why             New Red, Red that renews soon, Fell, Red, Lost sight
        risks[].score           The view or group that put it there
        risks[].status          green, yellow, red, na or unknown
        risks[].word            Green, Yellow, Red, Not applicable, Unknown
        risks[].value           Score, or a dash
        risks[].fact            What is worst in it
        risks[].play            What to do
        risks[].owner           Who does it
        risks[].renewal         Day of the renewal, or a dash
        moreRisks               How many more there are; 0 for none
        unknowns[]              The fifteen accounts with the most scores that are Unknown
        unknowns[].account      Name of the account
        unknowns[].scores       Names of those scores
        unknowns[].owner        Owner of the account, or a dash
        unknowns[].renewal      Day of the renewal, or a dash
        unknownCount            How many accounts have any, 3 accounts
        moreUnknowns            How many more there are; 0 for none
        figures[]               Mean, change and bands of each score, with their codes for verify
        figures[].name          Name of the view or group
        figures[].mean          Mean score, or a dash
        figures[].meanCode      Its code, K7QMD3F2; empty without a score
        figures[].change        Mean change in four weeks, or a dash
        figures[].changeCode    Its code; empty when the change is not known
        figures[].coverage      Mean share of the weight that rests on fresh data, 80 %
        figures[].coverageCode  Its code
        figures[].green         Accounts in Green
        figures[].greenCode     Its code
        figures[].yellow        Accounts in Yellow
        figures[].yellowCode    Its code
        figures[].red           Accounts in Red
        figures[].redCode       Its code
        figures[].unknown       Accounts without enough fresh data
        figures[].unknownCode   Its code
        figures[].na            Accounts it does not apply to
        figures[].naCode        Its code
        """;
}
