using System.Globalization;
using NodaTime;

namespace CustomerHealth.Core.Languages.Finnish;

/// <summary>1 250,5 and 20.11.2026.</summary>
internal sealed class FinnishFigures() : FigureFormat(",", "\u00A0")
{
    private protected override string And => "ja";

    public override string Date(LocalDate day) => day.ToString("d.M.uuuu", CultureInfo.InvariantCulture);

    public override string DayOfYear(LocalDate day) => day.ToString("d.M.", CultureInfo.InvariantCulture);
}
