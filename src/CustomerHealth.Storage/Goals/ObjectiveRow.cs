using CustomerHealth.Core.Goals;

namespace CustomerHealth.Storage.Goals;

/// <summary>A row of <c>objective</c>.</summary>
internal sealed class ObjectiveRow
{
    public string Account { get; set; } = "";

    public string Key { get; set; } = "";

    public string Metric { get; set; } = "";

    public double Baseline { get; set; }

    public double Target { get; set; }

    public double? Current { get; set; }

    public string Start { get; set; } = "";

    public string Due { get; set; } = "";

    public string? AgreedBy { get; set; }

    public Objective ToObjective() => new()
    {
        Account = Account,
        Key = Key,
        Metric = Metric,
        Baseline = Baseline,
        Target = Target,
        Current = Current,
        Start = DayText.Read(Start),
        Due = DayText.Read(Due),
        AgreedBy = AgreedBy,
    };
}
