namespace CustomerHealth.Storage.Goals;

/// <summary>A row of <c>training</c>.</summary>
internal sealed class TrainingRow
{
    public string Person { get; set; } = "";

    public string Module { get; set; } = "";

    public string Completed { get; set; } = "";

    public double? Score { get; set; }
}
