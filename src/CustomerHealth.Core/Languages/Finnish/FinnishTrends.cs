using System.Globalization;

namespace CustomerHealth.Core.Languages.Finnish;

/// <summary>The course of a value in Finnish. Places stand in brackets, where they need no ending.</summary>
internal sealed class FinnishTrends : TrendTexts
{
    public override string Trend(string numbers) => $"Kehitys: {numbers}";

    public override string NotKnown(string name) => $"{name}: ei tunnettua arvoa";

    public override string At(string value, string place) => $"{value} ({place})";

    public override string Is(string name, string at) => $"{name}: {at}";

    public override string Same(string name, string at, string last) => $"{name}: alussa {at}, lopussa sama ({last})";

    public override string Rises(string name, string from, string to) => $"{name} nousee: alussa {from}, lopussa {to}";

    public override string Falls(string name, string from, string to) => $"{name} laskee: alussa {from}, lopussa {to}";

    public override string Lowest(string at) => $", alin {at}";

    public override string Highest(string at) => $", ylin {at}";

    public override string Gaps(int unknown, int all) => string.Create(CultureInfo.InvariantCulture, $", pisteitä {all}, joista arvo puuttuu: {unknown}");
}
