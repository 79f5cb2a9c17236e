using System.Globalization;

namespace CustomerHealth.Core.Languages.English;

/// <summary>The course of a value in English.</summary>
internal sealed class EnglishTrends : TrendTexts
{
    public override string Trend(string numbers) => $"Trend: {numbers}";

    public override string NotKnown(string name) => $"{name} has no known value";

    public override string At(string value, string place) => $"{value} in {place}";

    public override string Is(string name, string at) => $"{name} is {at}";

    public override string Same(string name, string at, string last) => $"{name} is {at} and the same in {last}";

    public override string Rises(string name, string from, string to) => $"{name} rises from {from} to {to}";

    public override string Falls(string name, string from, string to) => $"{name} falls from {from} to {to}";

    public override string Lowest(string at) => $", lowest {at}";

    public override string Highest(string at) => $", highest {at}";

    public override string Gaps(int unknown, int all) => string.Create(CultureInfo.InvariantCulture, $", not known at {unknown} of {all} points");
}
