namespace CustomerHealth.Testing.Slack;

/// <summary>The fake answers with an error.</summary>
/// <param name="code">As Slack's: <c>channel_not_found</c>.</param>
internal sealed class FakeSlackRefusal(string code) : Exception(code)
{
    public string Code { get; } = code;

    /// <summary>The scope that is missing; null when that is not it.</summary>
    public string? Needed { get; init; }
}
