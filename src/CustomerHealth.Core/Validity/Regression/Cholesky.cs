namespace CustomerHealth.Core.Validity.Regression;

/// <summary>Solves a symmetric positive definite system by Cholesky's factors.</summary>
internal static class Cholesky
{
    private const double SmallestPivot = 1e-300;

    /// <summary>The x with matrix · x = right. Only the lower triangle is read; it is overwritten by the factor.</summary>
    public static double[] Solve(double[,] matrix, double[] right)
    {
        Factor(matrix, right.Length);
        var x = (double[])right.Clone();
        for (var row = 0; row < x.Length; row++)
        {
            for (var column = 0; column < row; column++)
                x[row] -= matrix[row, column] * x[column];
            x[row] /= matrix[row, row];
        }

        for (var row = x.Length - 1; row >= 0; row--)
        {
            for (var below = row + 1; below < x.Length; below++)
                x[row] -= matrix[below, row] * x[below];
            x[row] /= matrix[row, row];
        }

        return x;
    }

    private static void Factor(double[,] matrix, int size)
    {
        for (var row = 0; row < size; row++)
        {
            for (var column = 0; column <= row; column++)
            {
                var sum = matrix[row, column];
                for (var k = 0; k < column; k++)
                    sum -= matrix[row, k] * matrix[column, k];
                matrix[row, column] = row == column ? Math.Sqrt(Math.Max(sum, SmallestPivot)) : sum / matrix[column, column];
            }
        }
    }
}
