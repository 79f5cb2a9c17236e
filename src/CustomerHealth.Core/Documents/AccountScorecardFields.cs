namespace CustomerHealth.Core.Documents;

/// <summary>The fields of <c>account-scorecard</c> and what they hold. A test keeps them equal to what the model has.</summary>
internal static class AccountScorecardFields
{
    public const string Text = """
        organisation @client                Name of the firm that prints the document
        asOf @client                        The day the scores are of, 20 Nov 2026
        snapshot @client                    Id of the frozen facts
        scorecardVersion                    Version of the scorecard that was applied
        verdict                             Two or three sentences on how the account stands
        account.key                         Key of the account
        account.name @client                Name of the account
        account.about                       Industry, segment, region and tier, as far as known, with dots between
        account.industry @client            Industry
        account.segment                     Segment
        account.region                      Region
        account.tier                        Service tier
        account.mrr                         Monthly recurring revenue, 4,800
        account.start @client               First day of the contract
        account.tenure @client              Whole months since then, 14 months
        account.renewal @client             Day of the renewal
        account.renewalIn                   in 72 days, today, 12 days ago
        account.hasRenewal                  Yes when a renewal day is known
        account.lifecycle                   Onboarding, Active, Churned
        account.owner                       Name of the account's owner
        account.pod                         Name of its pod
        tiles[]                             For a tiles block: {{json tiles}}
        tiles[].label                       Name of the view
        tiles[].value                       Score
        tiles[].of                          / 100, or empty without a score
        tiles[].note                        Change in four weeks, or how much is fresh
        tiles[].status                      green, yellow, red, na or unknown
        tiles[].trend[]                     Weekly scores
        tiles[].rows[]                      One row per group, of a view whose groups are not combined
        tiles[].rows[].label                Name of the group
        tiles[].rows[].status               green, yellow, red, na or unknown
        tiles[].rows[].value                Score
        weeks[]                             The last day of each week, 24 Aug, oldest first; empty when no past is known
        history[]                           For a history block: the band of each week
        history[].label                     Name of the view; of the view and the group where groups are not combined
        history[].bands[]                   green, yellow, red, na or unknown, oldest first
        panels[]                            For a multiples block: the scores of the same weeks; a reading without any is left out
        panels[].label                      As in history
        panels[].status                     green, yellow, red, na or unknown: the band of today
        panels[].values[]                   Weekly scores, oldest first; null where there is none
        scale[]                             The bands behind the panels, from 0 to 100; empty when views differ in them
        scale[].from                        Lowest score
        scale[].to                          Highest score
        scale[].status                      green, yellow or red
        conflicts[]                         Groups that contradict each other, which a merged score would hide
        conflicts[].name                    advocate about to churn
        conflicts[].fact                    What it means
        conflicts[].play                    What to do
        risks[]                             The six worst measures: red, then yellow, by weight
        risks[].measure                     Name of the measure
        risks[].view                        View it weighs most in
        risks[].group                       Group it is in
        risks[].owner                       Who answers for the group
        risks[].play                        Recommended next action
        risks[].status                      red or yellow, for {{rag status}}
        risks[].word                        Red or Yellow
        risks[].why                         7 open cases, green is 3 or fewer
        risks[].share                       Its share of the view's weight, 25 %
        moreRisks                           How many more there are; 0 for none
        views[]                             The views in the order of the scorecard
        views[].key                         vendor-risk
        views[].name                        Vendor Risk
        views[].combined                    No when its groups stand side by side without a score above them
        views[].score                       Score, or a dash
        views[].code                        Code of its score, for verify; empty without a score
        views[].status                      green, yellow, red, na, unknown; empty when not combined
        views[].word                        Green, Yellow, Red, Not applicable, Unknown; empty when not combined
        views[].coverage                    Share of the weight that rests on fresh data, 80 %
        views[].underCovered                Yes when coverage is below the minimum
        views[].minimum                     The least coverage that gives a score, 50 %
        views[].notApplicable               How many measures do not apply; 0 for none
        views[].change                      Change in four weeks, −6, or a dash
        views[].hasChange                   Yes when the change is known
        views[].weeks[]                     Weekly scores, oldest first, for {{spark weeks}}
        views[].caps[]                      What holds the view or one of its groups down; empty for nothing
        views[].caps[].name                 Name of the view or group
        views[].caps[].status               red or yellow: the best band that is left
        views[].caps[].word                 Red or Yellow
        views[].caps[].why                  The reason, in words
        views[].caps[].byPerson             Yes when a person set it, no for a rule of the scorecard
        views[].caps[].by                   Who set it, or a dash
        views[].caps[].until                The last day it holds, or a dash
        views[].caps[].uncapped             The score without it
        views[].groups[]                    Its groups
        views[].groups[].key                support
        views[].groups[].name               Support health
        views[].groups[].owner              Who answers for it
        views[].groups[].score              Score, or a dash
        views[].groups[].code               Code of its score, for verify; empty without a score
        views[].groups[].status             green, yellow, red, na, unknown
        views[].groups[].word               Green, Yellow, Red, Not applicable, Unknown
        views[].groups[].coverage           80 %, or a dash when nothing applies
        views[].groups[].change             Change in four weeks, or a dash
        views[].groups[].weeks[]            Weekly scores, oldest first
        views[].groups[].measures[]         Its measures
        views[].groups[].measures[].key     support.open-tickets
        views[].groups[].measures[].name    Open tickets
        views[].groups[].measures[].value   The value alone, or a dash
        views[].groups[].measures[].why     The value and what it is held against, in words
        views[].groups[].measures[].points  0 to 100, or a dash
        views[].groups[].measures[].status  green, yellow, red, na, unknown
        views[].groups[].measures[].word    Green, Yellow, Red, Not applicable, Unknown
        views[].groups[].measures[].state   Fresh, Not applicable, Missing, Stale
        views[].groups[].measures[].fresh   Yes when it has a value within its validity
        views[].groups[].measures[].at      Day of the newest value, or a dash
        gaps[]                              Measures without a fresh value
        gaps[].measure                      Name of the measure
        gaps[].views                        Views it is missing from
        gaps[].owner                        Who answers for the group
        gaps[].state                        Missing or Stale
        gaps[].why                          never measured; last value 40 days old
        gaps[].at                           Day of the last value, or a dash
        gapCount                            How many gaps, 3 measures
        figures[]                           Score, coverage and change of each view and group, with their codes for verify
        figures[].name                      Name of the view or group
        figures[].isView                    Yes for a view, no for a group of the view above it
        figures[].score                     Score, or a dash
        figures[].scoreCode                 Its code, K7QMD3F2; empty without a score
        figures[].coverage                  80 %, or a dash when nothing applies
        figures[].coverageCode              Its code
        figures[].change                    Change in four weeks, or a dash
        figures[].changeCode                Its code; empty when the change is not known
        missing[]                           Parts that could not be got, a sentence each; {{this}} in the loop
        """;
}
