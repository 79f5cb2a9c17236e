using CustomerHealth.Sources.Import;

namespace CustomerHealth.Sources.Experiments;

/// <summary>Reads one form of a file of conversion tests.</summary>
internal interface IExperimentTable
{
    /// <summary>Its columns.</summary>
    TableForm Form { get; }

    /// <summary>Reads a row, or refuses it.</summary>
    void Read(Row row);

    /// <summary>What the rows amount to; called once, when none was refused.</summary>
    ExperimentReading Finish();
}
