using System.Globalization;
using NodaTime;

namespace CustomerHealth.Core.Languages.English;

/// <summary>1,250.5 and 20 Nov 2026.</summary>
internal sealed class EnglishFigures() : FigureFormat(".", ",")
{
    private protected override string And => "and";

    public override string Date(LocalDate day) => day.ToString("d MMM uuuu", CultureInfo.InvariantCulture);

    public override string DayOfYear(LocalDate day) => day.ToString("d MMM", CultureInfo.InvariantCulture);
}
