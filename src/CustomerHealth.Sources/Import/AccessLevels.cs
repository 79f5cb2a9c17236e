using System.Collections.Immutable;
using CustomerHealth.Core.People;

namespace CustomerHealth.Sources.Import;

/// <summary>The words of the column <c>access</c> (GV-3).</summary>
internal static class AccessLevels
{
    public static ImmutableArray<string> Words { get; } = ["executive", "lead", "member"];

    /// <summary>The access of a word; null when there is none: it then follows from who leads whom.</summary>
    public static Access? Of(string? word) => word switch
    {
        "executive" => Access.Executive,
        "lead" => Access.Lead,
        "member" => Access.Member,
        _ => null,
    };
}
