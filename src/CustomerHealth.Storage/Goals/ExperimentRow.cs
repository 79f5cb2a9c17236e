using CustomerHealth.Core.Experiments;
using CustomerHealth.Core.Statistics;

namespace CustomerHealth.Storage.Goals;

/// <summary>A row of <c>experiment</c>: one look at a variant.</summary>
internal sealed class ExperimentRow
{
    public string Account { get; set; } = "";

    public string Name { get; set; } = "";

    public string Variant { get; set; } = "";

    public string Ended { get; set; } = "";

    public string? Designer { get; set; }

    public string? Tactic { get; set; }

    public long ControlVisitors { get; set; }

    public long ControlConversions { get; set; }

    public long VariantVisitors { get; set; }

    public long VariantConversions { get; set; }

    /// <summary>A test from its looks, oldest first; designer and tactic are those of the last.</summary>
    public static Experiment ToExperiment(IReadOnlyList<ExperimentRow> looks) => new()
    {
        Account = looks[^1].Account,
        Name = looks[^1].Name,
        Variant = looks[^1].Variant,
        Designer = looks[^1].Designer,
        Tactic = looks[^1].Tactic,
        Looks = [.. looks.Select(look => new Look(
            look.Ended, new TwoArms(new(look.ControlConversions, look.ControlVisitors), new(look.VariantConversions, look.VariantVisitors))))],
    };
}
