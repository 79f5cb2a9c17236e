using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Languages;

/// <summary>The words of bands, states and stages of life.</summary>
public abstract class StatusWords
{
    /// <summary>Green, Vihreä.</summary>
    public abstract string Band(Band band);

    /// <summary>Fresh, Tuore.</summary>
    public abstract string State(MeasureState state);

    /// <summary>Onboarding, Käyttöönotto.</summary>
    public abstract string Stage(Lifecycle lifecycle);
}
