// Takes the end that is farther from 0; squares may pass 2^53, so they are made as BigInt.
function squaresInOrder(residuals) {
    const squares = new Array(residuals.length);
    let left = 0;
    let right = residuals.length - 1;
    for (let place = right; place >= 0; place--) {
        const value = -residuals[left] > residuals[right] ? residuals[left++] : residuals[right--];
        squares[place] = BigInt(value) ** 2n;
    }
    return squares;
}
