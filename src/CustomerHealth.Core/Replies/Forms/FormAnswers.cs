using System.Collections.Immutable;

namespace CustomerHealth.Core.Replies.Forms;

/// <summary>What was filled in.</summary>
/// <param name="Values">By key of the input; one that was left empty is missing.</param>
public sealed record FormAnswers(ImmutableDictionary<string, string> Values)
{
    /// <summary>The answer to one input; empty when it was left empty.</summary>
    public string this[string key] => Values.GetValueOrDefault(key, "");
}
