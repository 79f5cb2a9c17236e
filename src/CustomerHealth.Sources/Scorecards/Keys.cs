using System.Text.RegularExpressions;
using CustomerHealth.Core.Import;
using CustomerHealth.Sources.Yaml;

namespace CustomerHealth.Sources.Scorecards;

/// <summary>Checks the form of keys of views, groups and measures.</summary>
internal static partial class Keys
{
    private const int LongestKey = 100;

    /// <summary>True for <c>support</c> and <c>sales-experience</c>.</summary>
    public static bool IsKebab(string key) => key.Length <= LongestKey && Kebab().IsMatch(key);

    /// <summary>True for <c>support.open-tickets</c>: kebab words parted by dots.</summary>
    public static bool IsMeasure(string key) => key.Length <= LongestKey && Dotted().IsMatch(key);

    /// <summary>What is wrong with a key that <see cref="IsMeasure"/> refuses, to follow on it.</summary>
    public static string WhyNoMeasure(string key) => KeyLimit.Fault(key, LongestKey) ?? "is no key of a measure; use lower-case letters, digits, '-' and dots, as in support.open-tickets";

    /// <summary>The key a field must hold; empty, with a mistake, when it holds none or one of another form.</summary>
    public static string Read(Fields fields, string name, bool dots = false)
    {
        if (fields.RequiredText(name) is not { } key)
            return "";
        if (dots ? IsMeasure(key) : IsKebab(key))
            return key;

        var example = dots ? "support.open-tickets" : "client-experience";
        var why = KeyLimit.Fault(key, LongestKey) ?? $"is no key; use lower-case letters, digits and '-'{(dots ? " with dots between" : "")}, as in {example}";
        fields.Mistakes.Add(fields.Find(name)!, (int)ScorecardFault.BadKey, $"'{key}' {why}");
        return "";
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Kebab();

    [GeneratedRegex(
        "^[a-z0-9]+(-[a-z0-9]+)*(\\.[a-z0-9]+(-[a-z0-9]+)*)*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Dotted();
}
