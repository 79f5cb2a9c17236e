using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Languages.English;

/// <summary>Green, Fresh, Active.</summary>
internal sealed class EnglishStatuses : StatusWords
{
    public override string Band(Band band) => BandWords.Word(band);

    public override string State(MeasureState state) => state switch
    {
        MeasureState.Fresh => "Fresh",
        MeasureState.NotApplicable => "Not applicable",
        MeasureState.Missing => "Missing",
        MeasureState.Stale => "Stale",
    };

    public override string Stage(Lifecycle lifecycle) => lifecycle switch
    {
        Lifecycle.Onboarding => "Onboarding",
        Lifecycle.Active => "Active",
        Lifecycle.Churned => "Churned",
    };
}
