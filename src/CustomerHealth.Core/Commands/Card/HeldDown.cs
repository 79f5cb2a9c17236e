using System.Collections.Immutable;
using CustomerHealth.Core.Commands.Acts;
using CustomerHealth.Core.Documents;
using CustomerHealth.Core.Health;
using CustomerHealth.Core.Overrides;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Time;

namespace CustomerHealth.Core.Commands.Card;

/// <summary>"Held down": which scores people or the scorecard's rules cap, and what they would be (SC-10).</summary>
internal static class HeldDown
{
    /// <summary>A line for each cap that holds; null when none does.</summary>
    public static TextSection? Of(AccountTrend trend, Reader reader)
    {
        var lines = ImmutableArray.CreateBuilder<Line>();
        foreach (var view in trend.Now.Views)
        {
            if (view.Cap is { } whole)
                lines.Add(LineOf(view.View.Name, view.View, whole));
            foreach (var group in view.Groups.Where(g => g.Cap is not null))
                lines.Add(LineOf(view.View.Combine == Combine.None ? group.Group.Name : $"{view.View.Name}, {group.Group.Name}", view.View, group.Cap!));
        }

        return lines.Count == 0 ? null : new TextSection("Held down", null, lines.ToImmutable());

        Line LineOf(string name, View view, AppliedCap cap)
        {
            var by = cap.Held is not { } held ? "" : $" until {Words.Day(held.Until, trend.AsOf.Day)} by {reader.NameOf(held.Author)} (cap {held.Id}){(held.Kind == OverrideKind.WillChurn ? ", will churn" : "")}";
            return Line.Of(
                new TextSpan(name, SpanStyle.Strong),
                new TextSpan($": capped at {BandWords.Word(cap.At)}{by}: {FreeText.Short(cap.Why)} (would be {Figures.Score(cap.Uncapped, view)})"));
        }
    }
}
