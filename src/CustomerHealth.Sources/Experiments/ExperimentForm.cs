namespace CustomerHealth.Sources.Experiments;

/// <summary>The forms of a file of conversion tests, told apart by their headers.</summary>
public enum ExperimentForm
{
    /// <summary>Our <c>experiments.csv</c>.</summary>
    Own,

    /// <summary>The ASOS digital experiments dataset: counts, means and variances of four metrics over time (Liu and others 2021).</summary>
    Asos,

    /// <summary>The Upworthy Research Archive: impressions and clicks of each arm (Matias and others 2021).</summary>
    Upworthy,
}
