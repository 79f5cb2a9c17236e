using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Validity.Flat;

/// <summary>What each colour is worth.</summary>
/// <param name="Green">0 to 100.</param>
/// <param name="Yellow">0 to 100.</param>
/// <param name="Red">0 to 100.</param>
public sealed record FlatPoints(double Green, double Yellow, double Red)
{
    /// <summary>The points of a colour; NaN for none.</summary>
    public double Of(Band? colour) => colour switch
    {
        Band.Green => Green,
        Band.Yellow => Yellow,
        Band.Red => Red,
        Band.NotApplicable or Band.Unknown or null => double.NaN,
    };
}
