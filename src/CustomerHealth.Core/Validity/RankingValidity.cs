using System.Collections.Immutable;

namespace CustomerHealth.Core.Validity;

/// <summary>How risks rank and how they are calibrated. Needs rows that churned and rows that did not.</summary>
public sealed record RankingValidity
{
    /// <summary>The area under the ROC curve, with its interval.</summary>
    public required Auc Auc { get; init; }

    /// <summary>See <see cref="Discrimination.AveragePrecision"/>.</summary>
    public required double AveragePrecision { get; init; }

    /// <summary>See <see cref="Discrimination.KolmogorovSmirnov"/>.</summary>
    public required double KolmogorovSmirnov { get; init; }

    /// <summary>See <see cref="Calibration.Brier"/>.</summary>
    public required double Brier { get; init; }

    /// <summary>See <see cref="Calibration.BrierOfBaseRate"/>.</summary>
    public required double BrierOfBaseRate { get; init; }

    /// <summary>See <see cref="Calibration.LogLoss"/>; only means something where the risks are fitted probabilities.</summary>
    public required double LogLoss { get; init; }

    /// <summary>See <see cref="Calibration.ExpectedError"/>.</summary>
    public required double CalibrationError { get; init; }

    /// <summary>The riskiest tenth.</summary>
    public required TopShare TopDecile { get; init; }

    /// <summary>See <see cref="Calibration.Deciles"/>.</summary>
    public required ImmutableArray<CalibrationBin> Deciles { get; init; }

    /// <summary>Works everything out.</summary>
    /// <param name="ranking">Risks from 0 to 1, of rows that churned and rows that did not.</param>
    /// <param name="accounts">For each row its account when several rows can share one; empty when the rows are independent.</param>
    public static RankingValidity Of(Ranking ranking, ReadOnlySpan<int> accounts)
    {
        var auc = accounts.IsEmpty ? DeLong.Of(ranking) : DeLong.Clustered(ranking, accounts);
        return new RankingValidity
        {
            Auc = auc ?? throw new ArgumentException("A ranking needs rows that churned and rows that did not.", nameof(ranking)),
            AveragePrecision = Discrimination.AveragePrecision(ranking),
            KolmogorovSmirnov = Discrimination.KolmogorovSmirnov(ranking),
            Brier = Calibration.Brier(ranking),
            BrierOfBaseRate = Calibration.BrierOfBaseRate(ranking),
            LogLoss = Calibration.LogLoss(ranking),
            CalibrationError = Calibration.ExpectedError(ranking),
            TopDecile = TopShare.Decile(ranking),
            Deciles = Calibration.Deciles(ranking),
        };
    }
}
