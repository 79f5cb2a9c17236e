using CustomerHealth.Core.Explanations;

namespace CustomerHealth.Core.Commands.Why;

/// <summary>One score that <c>why</c> can be asked of.</summary>
/// <param name="View">Key of the view.</param>
/// <param name="Group">Key of the group; null for the view.</param>
/// <param name="Names">What it may be called, a key and a name by turns; the first says which it is.</param>
internal sealed record WhyTarget(string View, string? Group, string[] Names)
{
    /// <summary>The view itself.</summary>
    public static WhyTarget Of(ViewChange view) => new(view.Score.Key, null, [view.Score.Key, view.Score.Name]);

    /// <summary>A group: "view/group", and by itself where its view shows it in place of a score (SC-2).</summary>
    /// <param name="view">Its view.</param>
    /// <param name="group">The group.</param>
    /// <param name="alone">True when it may be called without its view.</param>
    public static WhyTarget Of(ViewChange view, ScoreChange group, bool alone)
    {
        var (key, name) = ($"{view.Score.Key}/{group.Key}", $"{view.Score.Name}/{group.Name}");
        return new(view.Score.Key, group.Key, alone ? [key, name, group.Key, group.Name] : [key, name]);
    }

    /// <summary>True when it is called this, without case.</summary>
    public bool Is(string typed) => Names.Contains(typed, StringComparer.OrdinalIgnoreCase);

    /// <summary>True when one of its names starts with this, without case.</summary>
    public bool Starts(string typed) => Names.Any(n => n.StartsWith(typed, StringComparison.OrdinalIgnoreCase));
}
