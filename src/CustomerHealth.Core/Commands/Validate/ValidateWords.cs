using System.Collections.Immutable;
using System.Globalization;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Validity.Replay;

namespace CustomerHealth.Core.Commands.Validate;

/// <summary>Reads <c>[VIEW] [DAYS]</c>.</summary>
internal static class ValidateWords
{
    /// <summary>The plan, or a sentence on what is not understood.</summary>
    /// <param name="words">After <c>validate</c>.</param>
    /// <param name="scorecard">Names the views.</param>
    public static (ReplayPlan? Plan, string? Mistake) Read(ImmutableArray<string> words, Scorecard scorecard)
    {
        var days = words is [.., var last] ? DaysOf(last) : null;
        var name = string.Join(' ', days is null ? words : words.RemoveAt(words.Length - 1));
        var plan = new ReplayPlan { Horizon = days ?? ReplayPlan.DefaultHorizon };
        if (name.Length == 0)
            return (plan, null);

        var view = scorecard.Views.FirstOrDefault(v => Is(v.Key, name) || Is(v.Name, name) || Is(v.Key, name.Replace(' ', '-')));
        if (view is not null)
            return (plan with { View = view.Key }, null);
        var near = NearName.Of(name, scorecard.Views.SelectMany(v => new[] { v.Key, v.Name }));
        return (null, $"No view is called '{Unknown.Echo(name)}'. {(near is null ? $"The views are {string.Join(", ", scorecard.Views.Select(v => v.Key))}" : $"Did you mean '{near}'?")}{(near is null ? "; a horizon is a number of days." : "")}");
    }

    private static bool Is(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

    private static int? DaysOf(string word) =>
        int.TryParse(word.TrimEnd('d', 'D'), NumberStyles.None, CultureInfo.InvariantCulture, out var days) ? days : null;
}
