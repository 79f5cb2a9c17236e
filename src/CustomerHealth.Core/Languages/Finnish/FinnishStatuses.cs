using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Languages.Finnish;

/// <summary>Vihreä, Tuore, Aktiivinen.</summary>
internal sealed class FinnishStatuses : StatusWords
{
    public override string Band(Band band) => band switch
    {
        Scorecards.Band.Green => "Vihreä",
        Scorecards.Band.Yellow => "Keltainen",
        Scorecards.Band.Red => "Punainen",
        Scorecards.Band.NotApplicable => "Ei sovellu",
        Scorecards.Band.Unknown => "Ei tiedossa",
    };

    public override string State(MeasureState state) => state switch
    {
        MeasureState.Fresh => "Tuore",
        MeasureState.NotApplicable => "Ei sovellu",
        MeasureState.Missing => "Puuttuu",
        MeasureState.Stale => "Vanhentunut",
    };

    public override string Stage(Lifecycle lifecycle) => lifecycle switch
    {
        Lifecycle.Onboarding => "Käyttöönotto",
        Lifecycle.Active => "Aktiivinen",
        Lifecycle.Churned => "Päättynyt",
    };
}
